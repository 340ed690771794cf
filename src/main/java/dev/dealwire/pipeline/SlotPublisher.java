package dev.dealwire.pipeline;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.deal.Deals;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.deal.StockReturn;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.RunToken;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.match.ProductMatches;
import dev.dealwire.publish.Pick;
import dev.dealwire.publish.Placement;
import dev.dealwire.publish.RevisedSlots;
import dev.dealwire.publish.SnippetRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    /** Publishes slots of a job; the history is asked about all they show at once. */
    void publish(Definitions definitions, JobDefinition job, List<? extends SlotDefinition> of, RunToken token) {
        Instant now = clock.instant();
        Map<ListingId, TrackedListing> listings =
                job.listings().stream().collect(Collectors.toMap(TrackedListing::id, Function.identity()));
        Map<SlotDefinition, List<ListingId>> shown = shown(of, listings.keySet());
        Map<ListingId, JudgedOffer> offers = offers(job, shown.values(), now);
        MarketPolicy market = definitions.market(job.market());
        Map<SlotId, Function<Placement, SnippetRequest>> requests = new LinkedHashMap<>();
        for (SlotDefinition slot : of) {
            List<Pick> picks = Objects.requireNonNull(shown.get(slot)).stream()
                    .map(id -> pick(definitions, Objects.requireNonNull(listings.get(id)), offers.get(id)))
                    .toList();
            requests.put(
                    slot.id(),
                    placement -> new SnippetRequest(
                            slot,
                            picks,
                            market,
                            job.schedule().zone(),
                            job.criteria().endsAt(),
                            placement));
        }
        slots.publish(token, requests, claimed -> evidence.of(market, known(offers, claimed)), now);
    }

    /** Of those listings that were ever seen. */
    private Map<ListingId, JudgedOffer> offers(
            JobDefinition job, Collection<? extends List<ListingId>> shown, Instant now) {
        Map<ListingId, ListingPrice> prices =
                history.current(shown.stream().flatMap(List::stream).distinct().toList());
        Map<ListingId, StandingDeal> verdicts = deals.of(job.id(), prices.keySet());
        Map<ListingId, StockReturn> returned = stock.of(prices.keySet(), now);
        return prices.values().stream()
                .map(price -> JudgedOffer.of(price, verdicts.get(price.listing()), returned.get(price.listing())))
                .collect(Collectors.toMap(offer -> offer.price().listing(), Function.identity()));
    }

    private static List<JudgedOffer> known(Map<ListingId, JudgedOffer> offers, Set<ListingId> listings) {
        return listings.stream()
                .flatMap(listing -> Stream.ofNullable(offers.get(listing)))
                .toList();
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

    private static Pick pick(Definitions definitions, TrackedListing listing, @Nullable JudgedOffer offer) {
        return new Pick(
                listing.id(),
                listing.name(),
                definitions.merchant(listing.id().merchant()),
                listing.url(),
                offer == null || offer.isTentative() ? null : offer.observed());
    }
}
