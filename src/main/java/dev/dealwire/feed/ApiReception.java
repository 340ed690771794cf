package dev.dealwire.feed;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.feed.FeedReading.Reason;
import dev.dealwire.fetch.ApiFetcher;
import dev.dealwire.fetch.Credential;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.Validators;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource.Api;
import dev.dealwire.job.TrackedListing;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks a merchant's API for the offers of its listings, one after another or page by page, and reads the answers. A page that
 * did not come makes all it belongs to unknown: what is missing would look like sold out. Thread-safe.
 */
public final class ApiReception {

    private final ApiFetcher fetcher;
    private final Secrets secrets;
    private final Clock clock;

    public ApiReception(ApiFetcher fetcher, Secrets secrets, Clock clock) {
        this.fetcher = fetcher;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param deadline when it is past, no more is asked for */
    public ApiReceipt receive(
            MerchantProfile merchant, Api api, Collection<TrackedListing> listings, Instant deadline) {
        ApiItems items = new ApiItems(merchant, api, listings);
        Map<ListingId, ApiAnswer> missed = new HashMap<>();
        try {
            Credential credential = api.token() == null ? null : secrets.credential(api.token());
            Asking asking = new Asking(api, credential, merchant.manners().keeping(), deadline, items);
            missed.putAll(api.asksByListing() ? askForEach(asking, listings) : askForAll(asking, listings));
        } catch (MissingTokenException e) {
            missed.putAll(all(listings, new ApiAnswer.Refused(Reason.NO_TOKEN, String.valueOf(e.getMessage()))));
        }
        items.refusal().ifPresent(refusal -> all(listings, refusal).forEach(missed::putIfAbsent));
        return receipt(merchant, api, listings, items, missed);
    }

    private Map<ListingId, ApiAnswer> askForAll(Asking asking, Collection<TrackedListing> listings) {
        return ask(asking, ApiQuery.ofAll(asking.api()))
                .map(miss -> all(listings, miss))
                .orElse(Map.of());
    }

    private Map<ListingId, ApiAnswer> askForEach(Asking asking, Collection<TrackedListing> listings) {
        Map<ListingId, ApiAnswer> missed = new HashMap<>();
        ApiAnswer last = null;
        for (TrackedListing listing : listings) {
            if (!(last instanceof ApiAnswer.NotReceived none && none.endsTheAsking())) {
                Optional<ApiQuery> query = ApiQuery.of(asking.api(), listing);
                last = query.isEmpty()
                        ? new ApiAnswer.Unnumbered()
                        : ask(asking, query.get()).orElse(null);
            }
            if (last != null) {
                missed.put(listing.id(), last);
            }
        }
        return missed;
    }

    /** Reads all pages of a query; empty if none is missing. */
    private Optional<ApiAnswer> ask(Asking asking, ApiQuery query) {
        Set<URI> asked = new HashSet<>();
        Optional<URI> page = Optional.of(query.page(1));
        while (page.isPresent() && asked.size() < asking.api().mostPages()) {
            URI url = page.get();
            if (!asked.add(url)) {
                return Optional.of(new ApiAnswer.Refused(Reason.NEXT_PAGE_REFUSED, "back to " + url));
            }
            if (!clock.instant().isBefore(asking.deadline())) {
                return Optional.of(new ApiAnswer.NotReached());
            }
            FetchOutcome outcome = fetcher.fetch(url, asking.credential(), asking.keeping());
            if (!(outcome instanceof FetchOutcome.Fetched answer)) {
                return Optional.of(new ApiAnswer.NotReceived(outcome));
            }
            try {
                page = read(asking, query, url, answer, asked.size());
            } catch (UnreadableFeedException e) {
                return Optional.of(new ApiAnswer.Refused(e.reason(), e.getMessage() + " in " + url));
            }
        }
        return Optional.empty();
    }

    /** The next page's address; empty at the end. */
    private static Optional<URI> read(Asking asking, ApiQuery query, URI url, FetchOutcome.Fetched answer, int pages)
            throws UnreadableFeedException {
        ApiDocument document = ApiDocument.parse(answer.body());
        int items = asking.items().read(document, url, answer.archived());
        String next = asking.api().next();
        if (next != null) {
            return document.next(next, query, url);
        }
        return query.isNumbered() && items > 0 ? Optional.of(query.page(pages + 1L)) : Optional.empty();
    }

    private ApiReceipt receipt(
            MerchantProfile merchant,
            Api api,
            Collection<TrackedListing> listings,
            ApiItems items,
            Map<ListingId, ApiAnswer> missed) {
        Map<ListingId, ApiAnswer> answers = new HashMap<>(missed);
        listings.forEach(listing -> answers.computeIfAbsent(listing.id(), items::of));
        boolean none = missed.size() == listings.size() && !missed.isEmpty();
        ApiAnswer first = missed.values().stream().findFirst().orElse(null);
        FeedDelivery delivery = new FeedDelivery(
                merchant.id(),
                api.location(),
                clock.instant(),
                none && first != null ? first.word() : null,
                none && first instanceof ApiAnswer.Refused refused ? refused.detail() : unanswered(missed, listings),
                items.count(),
                items.broken(),
                none ? 0 : items.matches().size(),
                items.matches().broken(),
                Validators.NONE,
                null);
        return new ApiReceipt(answers, delivery);
    }

    private static @Nullable String unanswered(Map<ListingId, ApiAnswer> missed, Collection<TrackedListing> listings) {
        return missed.isEmpty() ? null : missed.size() + " of " + listings.size() + " listings without an answer";
    }

    private static Map<ListingId, ApiAnswer> all(Collection<TrackedListing> listings, ApiAnswer answer) {
        Map<ListingId, ApiAnswer> all = new HashMap<>();
        listings.forEach(listing -> all.put(listing.id(), answer));
        return all;
    }

    private record Asking(
            Api api,
            @Nullable Credential credential,
            @Nullable Duration keeping,
            Instant deadline,
            ApiItems items) {}
}
