package dev.dealwire.pipeline;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.Deals;
import dev.dealwire.deal.PriceComparison.LowestPrice;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.deal.StockReturn;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.ListingPrice.Standing;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.RunToken;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.match.ProductMatches;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.publish.LowestSeen;
import dev.dealwire.publish.ObservedOffer;
import dev.dealwire.publish.OfferEvidence;
import dev.dealwire.publish.Pick;
import dev.dealwire.publish.PriceClaim;
import dev.dealwire.publish.RevisedSlots;
import dev.dealwire.publish.SnippetRequest;
import dev.dealwire.publish.SubIds;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings what history and verdicts say of a slot's picks to {@code publish}. */
@Component
class SlotPublisher {

    private final PriceHistory history;
    private final Deals deals;
    private final VerdictEvidence evidence;
    private final ProductMatches products;
    private final StockReturns stock;
    private final RevisedSlots slots;
    private final Clock clock;

    SlotPublisher(
            PriceHistory history,
            Deals deals,
            VerdictEvidence evidence,
            ProductMatches products,
            StockReturns stock,
            RevisedSlots slots,
            Clock clock) {
        this.history = history;
        this.deals = deals;
        this.evidence = evidence;
        this.products = products;
        this.stock = stock;
        this.slots = slots;
        this.clock = clock;
    }

    /** Publishes all slots of a job. */
    void publish(Definitions definitions, JobDefinition job, List<? extends SlotDefinition> of, RunToken token) {
        Map<ListingId, TrackedListing> listings =
                job.listings().stream().collect(Collectors.toMap(TrackedListing::id, Function.identity()));
        Map<SlotDefinition, List<ListingId>> shown = shown(of, listings.keySet());
        Map<ListingId, ListingPrice> prices = history.current(
                shown.values().stream().flatMap(List::stream).distinct().toList());
        Map<ListingId, StandingDeal> verdicts = deals.of(job.id(), prices.keySet());
        Map<ListingId, StockReturn> returned = stock.of(prices.keySet(), clock.instant());
        for (SlotDefinition slot : of) {
            List<Pick> picks = Objects.requireNonNull(shown.get(slot)).stream()
                    .map(listings::get)
                    .map(listing -> pick(
                            definitions,
                            listing,
                            prices.get(listing.id()),
                            verdicts.get(listing.id()),
                            returned.get(listing.id())))
                    .toList();
            slots.publish(
                    token,
                    placement -> new SnippetRequest(
                            slot,
                            picks,
                            definitions.market(job.market()),
                            job.schedule().zone(),
                            job.criteria().endsAt(),
                            placement),
                    listing -> evidence(
                            definitions.market(job.market()),
                            prices.get(listing),
                            verdicts.get(listing),
                            returned.get(listing)),
                    new SubIds(slot.id()),
                    clock.instant());
        }
    }

    private Map<SlotDefinition, List<ListingId>> shown(List<? extends SlotDefinition> slots, Set<ListingId> tracked) {
        Map<ListingId, List<ListingId>> sameProduct = products.sameProduct(slots.stream()
                .filter(SlotDefinition.BestPrice.class::isInstance)
                .flatMap(slot -> slot.picks().stream())
                .toList());
        return slots.stream().collect(Collectors.toMap(Function.identity(), slot -> shown(slot, sameProduct, tracked)));
    }

    private static List<ListingId> shown(
            SlotDefinition slot, Map<ListingId, List<ListingId>> sameProduct, Set<ListingId> tracked) {
        return switch (slot) {
            case SlotDefinition.Single _, SlotDefinition.RoundUp _ -> slot.picks();
            case SlotDefinition.BestPrice(var _, ListingId pick) ->
                pickFirst(pick, sameProduct.getOrDefault(pick, List.of()), tracked);
        };
    }

    /** The pick itself, then the job's other listings of its product. */
    private static List<ListingId> pickFirst(ListingId pick, List<ListingId> sameProduct, Set<ListingId> tracked) {
        return Stream.concat(Stream.of(pick), sameProduct.stream().filter(tracked::contains))
                .distinct()
                .toList();
    }

    private OfferEvidence evidence(
            MarketPolicy market,
            @Nullable ListingPrice price,
            @Nullable StandingDeal verdict,
            @Nullable StockReturn returned) {
        if (price == null) {
            throw new IllegalArgumentException("found a claim about a listing that was never seen");
        }
        return evidence.of(market, price, onLatestTerms(price, verdict), returned);
    }

    private static Pick pick(
            Definitions definitions,
            TrackedListing listing,
            @Nullable ListingPrice price,
            @Nullable StandingDeal verdict,
            @Nullable StockReturn returned) {
        return new Pick(
                listing.id(),
                listing.name(),
                definitions.merchant(listing.id().merchant()),
                listing.url(),
                price == null || price.terms().confidence() == Confidence.TENTATIVE
                        ? null
                        : offer(price, onLatestTerms(price, verdict), returned));
    }

    private static ObservedOffer offer(
            ListingPrice price, @Nullable StandingDeal verdict, @Nullable StockReturn returned) {
        return new ObservedOffer(
                price.terms().currentPrice(),
                price.standing() == Standing.OFFERED ? price.lastSeenAt() : price.standingAt(),
                price.terms().source(),
                availability(price),
                claim(verdict),
                lowestSeen(verdict),
                returned == null ? null : returned.newsUntil());
    }

    private static @Nullable LowestSeen lowestSeen(@Nullable StandingDeal verdict) {
        LowestPrice lowest = verdict == null || !verdict.isCarried()
                ? null
                : verdict.comparison().lowest();
        return lowest == null ? null : new LowestSeen(lowest.observations(), lowest.days());
    }

    /** A verdict on other terms than the latest carries nothing. */
    private static @Nullable StandingDeal onLatestTerms(ListingPrice price, @Nullable StandingDeal verdict) {
        return verdict == null || verdict.change() != price.change() ? null : verdict;
    }

    private static @Nullable Availability availability(ListingPrice price) {
        Availability stated = price.terms().availability();
        return switch (price.standing()) {
            case OFFERED -> stated;
            case SOLD_OUT -> stated != null && !stated.isOrderable() ? stated : Availability.OUT_OF_STOCK;
            case GONE -> Availability.DISCONTINUED;
        };
    }

    private static PriceClaim claim(@Nullable StandingDeal verdict) {
        if (verdict == null) {
            return new PriceClaim.PriceAlone(Reason.NOT_ASSESSED.word());
        }
        if (verdict.isCarried() && verdict.reference() != null) {
            return new PriceClaim.Markdown(
                    verdict.reference().reference(),
                    verdict.reference().kind(),
                    verdict.reference().windowDays());
        }
        if (verdict.reasons().contains(Reason.UNSETTLED)) {
            return new PriceClaim.Unsettled(Reason.UNSETTLED.word());
        }
        String reason = verdict.reasons().stream()
                .min(Comparator.naturalOrder())
                .map(Reason::word)
                .orElse(Reason.NOT_ASSESSED.word());
        return verdict.endedAt() == null ? new PriceClaim.PriceAlone(reason) : new PriceClaim.Ended(reason);
    }
}
