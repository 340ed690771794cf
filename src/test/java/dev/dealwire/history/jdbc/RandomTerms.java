package dev.dealwire.history.jdbc;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The terms of one listing, drawn at random, and what a summary should say of them, reckoned hour by hour. */
record RandomTerms(List<Term> terms, Instant lastSeenAt, Instant now) {

    private static final Duration HOUR = Duration.ofHours(1);

    record Term(Instant since, int price, String currency) {}

    static RandomTerms until(Random random, Instant now) {
        List<Term> terms = new ArrayList<>();
        Instant since = now.minus(Duration.ofDays(40 + random.nextInt(160)));
        while (since.isBefore(now)) {
            terms.add(new Term(since, 10 + random.nextInt(4), random.nextInt(8) == 0 ? "EUR" : "USD"));
            since = since.plus(HOUR.multipliedBy(1 + random.nextInt(24 * 30)));
        }
        Duration unseen = random.nextBoolean() ? Duration.ZERO : Duration.ofDays(random.nextInt(60));
        Instant last = now.minus(unseen);
        Instant latest = terms.getLast().since();
        return new RandomTerms(List.copyOf(terms), last.isBefore(latest) ? latest : last, now);
    }

    void replaceIn(JdbcClient jdbc) {
        jdbc.sql("delete from price_summary").update();
        jdbc.sql("alter table listing_price disable trigger all; alter table price_change disable trigger all")
                .update();
        jdbc.sql("delete from price_change").update();
        for (int i = 0; i < terms.size(); i++) {
            jdbc.sql("""
                    insert into price_change
                           (change_no, listing_no, since, until, current_price, currency, confidence, source)
                    overriding system value
                    values (:change, 1, :since, :until, :price, :currency, 'publishable', 'page')
                    """)
                    .param("change", i + 1)
                    .param("since", Timestamp.from(terms.get(i).since()))
                    .param(
                            "until",
                            i + 1 == terms.size()
                                    ? null
                                    : Timestamp.from(terms.get(i + 1).since()))
                    .param("price", terms.get(i).price())
                    .param("currency", terms.get(i).currency())
                    .update();
        }
        jdbc.sql("update listing_price set change_no = :change, last_seen_at = :seen")
                .param("change", terms.size())
                .param("seen", Timestamp.from(lastSeenAt))
                .update();
    }

    Map<String, String> summary() {
        Term latest = terms.getLast();
        Map<Integer, Integer> hours = hours(latest.currency(), 90);
        return Map.of(
                "current", text(latest.price()),
                "low",
                        hours(latest.currency(), 30).keySet().stream()
                                .min(Comparator.naturalOrder())
                                .map(RandomTerms::text)
                                .orElse("none"),
                "street",
                        hours.entrySet().stream()
                                .min(Map.Entry.<Integer, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(most -> text(most.getKey()))
                                .orElse("none"));
    }

    private Map<Integer, Integer> hours(String currency, int days) {
        Map<Integer, Integer> hours = new HashMap<>();
        for (Instant hour = now.minus(Duration.ofDays(days)); hour.isBefore(now); hour = hour.plus(HOUR)) {
            Instant at = hour;
            terms.stream()
                    .filter(term -> !term.since().isAfter(at) && at.isBefore(end(term)))
                    .filter(term -> term.currency().equals(currency))
                    .forEach(term -> hours.merge(term.price(), 1, Integer::sum));
        }
        if (lastSeenAt.isAfter(now.minus(Duration.ofDays(days)))) {
            hours.putIfAbsent(terms.getLast().price(), 0);
        }
        return hours;
    }

    private Instant end(Term term) {
        int next = terms.indexOf(term) + 1;
        return next == terms.size() ? lastSeenAt : terms.get(next).since();
    }

    private static String text(int price) {
        return price + ".0000";
    }
}
