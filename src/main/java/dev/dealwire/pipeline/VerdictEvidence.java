package dev.dealwire.pipeline;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.PriceComparison.LowestPrice;
import dev.dealwire.deal.ReferenceFinding;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.deal.StockReturn;
import dev.dealwire.deal.StockReturnPolicy;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.Window;
import dev.dealwire.history.Witnesses;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.job.SuperlativeRule;
import dev.dealwire.money.Money;
import dev.dealwire.publish.OfferEvidence;
import dev.dealwire.publish.OfferEvidence.Basis;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the observations behind a verdict, with the market's rule and what was found under it in words. */
@Component
class VerdictEvidence {

    private final Witnesses witnesses;

    VerdictEvidence(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    /**
     * @param verdict null if there is none on these terms
     * @param returned null if it is no news that it is in stock
     */
    OfferEvidence of(
            MarketPolicy market, ListingPrice price, @Nullable StandingDeal verdict, @Nullable StockReturn returned) {
        ReferenceFinding reference = verdict == null || !verdict.isCarried() ? null : verdict.reference();
        LowestPrice lowest = verdict == null || !verdict.isCarried()
                ? null
                : verdict.comparison().lowest();
        return new OfferEvidence(
                price.visit(),
                price.standingVisit(),
                reference == null ? null : reference(market, price.listing(), reference),
                lowest == null ? null : lowest(market, price, lowest),
                returned == null ? null : stockReturn(price, returned));
    }

    private Basis reference(MarketPolicy market, ListingId listing, ReferenceFinding found) {
        String finding = "%s: %s; seen %d times on %d days, never more than %s apart"
                .formatted(
                        span(found.window()),
                        carrying(market.reference(), found),
                        found.coverage().observations(),
                        found.coverage().days(),
                        words(found.coverage().greatestGap()));
        return new Basis(rule(market), finding, visits(market.reference(), listing, found));
    }

    private static String rule(MarketPolicy market) {
        return switch (market.reference()) {
            case ReferenceRule.Offered(int least, int window) ->
                "offered at the reference price or above on at least %d of the last %d days (%s)"
                        .formatted(least, window, market.basis());
            case ReferenceRule.PriorLowest(int window, int known, int gap, boolean progressive) ->
                "the lowest price of the %d days before the reduction%s, seen for at least %d of them and never left alone for more than %d (%s)"
                        .formatted(window, progressive ? "'s first step" : "", known, gap, market.basis());
        };
    }

    private static String carrying(ReferenceRule rule, ReferenceFinding found) {
        return switch (rule) {
            case ReferenceRule.Offered _ ->
                "offered at %s or above on %d days".formatted(found.reference(), found.daysCarrying());
            case ReferenceRule.PriorLowest _ -> "the lowest price was " + found.reference();
        };
    }

    private List<Long> visits(ReferenceRule rule, ListingId listing, ReferenceFinding found) {
        return switch (rule) {
            case ReferenceRule.Offered _ -> witnesses.offeredAtOrAbove(listing, found.reference(), found.window());
            case ReferenceRule.PriorLowest _ ->
                witnesses.lowestOfEachDay(listing, found.reference().currency(), found.window());
        };
    }

    private Basis lowest(MarketPolicy market, ListingPrice price, LowestPrice lowest) {
        SuperlativeRule rule = market.superlatives();
        Money current = price.terms().currentPrice();
        Window before = Window.ofDays(rule.windowDays(), price.since());
        List<Long> visits = Stream.concat(
                        witnesses.lowestOfEachDay(price.listing(), current.currency(), before).stream(),
                        Stream.of(price.visit()))
                .distinct()
                .toList();
        return new Basis(
                "no lower price in the last %d days, at least %d observations and no gap over %d days"
                        .formatted(rule.windowDays(), rule.leastObservations(), rule.greatestGapDays()),
                "%s, which began on %s, is the lowest of %d observations in %d days"
                        .formatted(current, day(price.since()), lowest.observations(), lowest.days()),
                visits);
    }

    private static Basis stockReturn(ListingPrice price, StockReturn returned) {
        return new Basis(
                StockReturnPolicy.RULE,
                "seen sold out at %s, in stock again at %s, in stock when last seen at %s"
                        .formatted(
                                minute(returned.soldOut().at()),
                                minute(returned.back().at()),
                                minute(price.lastSeenAt())),
                Stream.of(returned.soldOut().visit(), returned.back().visit(), price.visit())
                        .distinct()
                        .toList());
    }

    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    private static String span(Window window) {
        return day(window.from()) + " to " + day(window.until());
    }

    private static String day(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS).toString().substring(0, "2026-01-01".length());
    }

    private static String words(Duration gap) {
        long hours = (gap.toMinutes() + 59) / 60;
        return hours < 48 ? hours + " h" : (hours + 23) / 24 + " d";
    }
}
