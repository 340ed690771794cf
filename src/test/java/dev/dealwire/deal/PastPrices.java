package dev.dealwire.deal;

import dev.dealwire.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A listing's past as a table writes it: spans of days, the last of which ends the day before now, such as {@code 100*30 90s*2
 * -*4}. The letters after a price: {@code s} sold out, {@code t} read only tentatively, {@code e} in euro where the others are
 * in dollars; a hyphen stands for days on which nobody looked.
 */
final class PastPrices {

    private PastPrices() {}

    static List<Seen> parse(String past, Instant now) {
        List<Span> spans = past.isBlank()
                ? List.of()
                : List.of(past.strip().split(" +")).stream().map(Span::parse).toList();
        int daysAgo = spans.stream().mapToInt(Span::days).sum();
        List<Seen> seen = new ArrayList<>();
        for (Span span : spans) {
            for (int day = 0; day < span.days(); day++) {
                if (!span.price().equals("-")) {
                    seen.add(span.seen(now.minus(Duration.ofDays(daysAgo))));
                }
                daysAgo--;
            }
        }
        return seen;
    }

    /** One observation. */
    record Seen(Instant at, Money price, boolean soldOut, boolean tentative) {

        boolean isOffered() {
            return !soldOut && !tentative;
        }
    }

    private record Span(String price, String marks, int days) {

        static Span parse(String text) {
            String[] parts = text.split("\\*");
            String price = parts[0].replaceAll("[a-z]+$", "");
            return new Span(price, parts[0].substring(price.length()), Integer.parseInt(parts[1]));
        }

        Seen seen(Instant at) {
            Money money = Money.of(price, marks.contains("e") ? "EUR" : "USD");
            return new Seen(at, money, marks.contains("s"), marks.contains("t"));
        }
    }
}
