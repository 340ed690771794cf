package dev.dealwire.cli;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.DealExpiry;
import dev.dealwire.deal.DealLife;
import dev.dealwire.deal.DealLife.Step;
import dev.dealwire.deal.Deals;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a listing's deals, for a person.
 *
 * @param steps oldest first; none if it never was a deal
 * @param verdict null if there is none
 * @param price null if it was never seen
 */
record LifeText(
        List<Step> steps,
        @Nullable StandingDeal verdict,
        @Nullable ListingPrice price,
        Instant now) {

    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Of each of the listings, as a job sees them. */
    static Map<ListingId, LifeText> of(
            JobId job, Set<ListingId> listings, Deals deals, PriceHistory history, Instant now) {
        Map<ListingId, List<Step>> steps = deals.lives(job, listings, now);
        Map<ListingId, StandingDeal> verdicts = deals.of(job, listings);
        Map<ListingId, ListingPrice> prices = history.current(listings);
        return listings.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new LifeText(steps.getOrDefault(id, List.of()), verdicts.get(id), prices.get(id), now)));
    }

    /** A line a step, then when it was confirmed and when it expires if it is a deal; empty if it never was one. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        steps.forEach(step -> line(lines, step.at(), words(step.life()), terms(step)));
        DealExpiry expiry = expiry();
        if (expiry != null) {
            if (price != null && price.lastSeenAt().isAfter(steps.getLast().at())) {
                line(lines, price.lastSeenAt(), "confirmed", price.terms().currentPrice() + ", seen last");
            }
            line(lines, expiry.at(), "expires", terms(expiry));
        }
        return lines.toString();
    }

    /** A step and its moment, to the second. */
    static String words(Step step) {
        return words(step.life()) + " " + step.at().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Null unless it is a deal now. */
    private @Nullable DealExpiry expiry() {
        return verdict != null && !steps.isEmpty() && verdict.reasonsAt(now).isEmpty() ? verdict.expiry() : null;
    }

    private static void line(StringBuilder lines, Instant at, String step, String terms) {
        lines.append("    %s  %-9s  %s%n".formatted(MOMENT.format(at), step, terms));
    }

    private static String terms(Step step) {
        String off = step.markdown()
                .map(markdown -> ", " + markdown.percentOff() + " off " + markdown.reference())
                .orElse("");
        String reasons = step.reasons().stream()
                .filter(reason -> !reason.word().equals(step.life().word()))
                .sorted()
                .map(Reason::word)
                .collect(Collectors.joining(", "));
        return step.price() + off + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }

    private static String terms(DealExpiry expiry) {
        return (expiry.reason() == Reason.STALE ? "unless seen again " : "") + "("
                + expiry.reason().word() + ")";
    }

    private static String words(DealLife life) {
        return life.word().replace('_', ' ');
    }
}
