package dev.dealwire.pipeline;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.PriceComparison.LowestPrice;
import dev.dealwire.deal.ReferenceFinding;
import dev.dealwire.deal.StockReturn;
import dev.dealwire.deal.StockReturnPolicy;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PastQuestion;
import dev.dealwire.history.Window;
import dev.dealwire.history.Witnesses;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.job.SuperlativeRule;
import dev.dealwire.publish.OfferEvidence;
import dev.dealwire.publish.OfferEvidence.Basis;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names the observations behind verdicts, with the market's rule and what was found under it in words. */
@Component
class VerdictEvidence {

    private final Witnesses witnesses;

    VerdictEvidence(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    /** What the claims on these offers may rest on; the history is asked about all of them at once. */
    Map<ListingId, OfferEvidence> of(MarketPolicy market, Collection<JudgedOffer> offers) {
        Map<ListingId, List<Long>> references = referenceWitnesses(market.reference(), offers);
        Map<ListingId, List<Long>> lowest = lowestWitnesses(market.superlatives(), offers);
        return offers.stream()
                .collect(Collectors.toMap(
                        offer -> offer.price().listing(),
                        offer -> evidence(
                                market,
                                offer,
                                references.getOrDefault(offer.price().listing(), List.of()),
                                lowest.getOrDefault(offer.price().listing(), List.of()))));
    }

    private Map<ListingId, List<Long>> referenceWitnesses(ReferenceRule rule, Collection<JudgedOffer> offers) {
        List<PastQuestion> questions = offers.stream()
                .flatMap(offer -> offer.reference().stream()
                        .map(found -> new PastQuestion(offer.price().listing(), found.reference(), found.window())))
                .toList();
        return switch (rule) {
            case ReferenceRule.Offered _ -> witnesses.offeredAtOrAbove(questions);
            case ReferenceRule.PriorLowest _ -> witnesses.lowestOfEachDay(questions);
        };
    }

    private Map<ListingId, List<Long>> lowestWitnesses(SuperlativeRule rule, Collection<JudgedOffer> offers) {
        return witnesses.lowestOfEachDay(offers.stream()
                .filter(offer -> offer.lowest().isPresent())
                .map(JudgedOffer::price)
                .map(price -> PastQuestion.aboutCurrentPrice(price, Window.ofDays(rule.windowDays(), price.since())))
                .toList());
    }

    private static OfferEvidence evidence(
            MarketPolicy market, JudgedOffer offer, List<Long> references, List<Long> lowest) {
        ListingPrice price = offer.price();
        return new OfferEvidence(
                price.visit(),
                price.standingVisit(),
                offer.reference()
                        .map(found -> reference(market, found, references))
                        .orElse(null),
                offer.lowest()
                        .map(found -> lowest(market, price, found, lowest))
                        .orElse(null),
                offer.returned() == null ? null : stockReturn(price, offer.returned()));
    }

    private static Basis reference(MarketPolicy market, ReferenceFinding found, List<Long> visits) {
        String finding = "%s: %s; seen %d times on %d days, never more than %s apart"
                .formatted(
                        span(found.window()),
                        carrying(market.reference(), found),
                        found.coverage().observations(),
                        found.coverage().days(),
                        words(found.coverage().greatestGap()));
        return new Basis(rule(market), finding, visits);
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

    private static Basis lowest(MarketPolicy market, ListingPrice price, LowestPrice lowest, List<Long> before) {
        SuperlativeRule rule = market.superlatives();
        return new Basis(
                "no lower price in the last %d days, at least %d observations and no gap over %d days"
                        .formatted(rule.windowDays(), rule.leastObservations(), rule.greatestGapDays()),
                "%s, which began on %s, is the lowest of %d observations in %d days"
                        .formatted(
                                price.terms().currentPrice(), day(price.since()), lowest.observations(), lowest.days()),
                Stream.concat(before.stream(), Stream.of(price.visit()))
                        .distinct()
                        .toList());
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
