package dev.dealwire.publish;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.SlotDefinition.RoundUp;
import dev.dealwire.job.SlotDefinition.Single;
import dev.dealwire.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Composes a slot's snippet: what it says now, and everything it will say by itself later. Composing the same request at a
 * later time gives exactly what is left of the snippet by then, so an unequal snippet is one that readers should get.
 */
public final class SnippetComposer {

    private final AffiliateLinks links;

    public SnippetComposer(LinkRule links) {
        this.links = new AffiliateLinks(links);
    }

    public Snippet compose(SnippetRequest request, Instant now) {
        BlurbComposer blurbs = new BlurbComposer(request, links);
        Stream<Instant> changes = request.picks().stream()
                .flatMap(blurbs::moments)
                .filter(now::isBefore)
                .distinct()
                .sorted();
        List<Edition> editions = new ArrayList<>();
        Stream.concat(Stream.of(now), changes)
                .forEachOrdered(from -> append(editions, edition(request, blurbs, from), from));
        return new Snippet(
                request.slot().id(),
                kind(request.slot()),
                request.placement().subId(),
                request.market().locale(),
                editions);
    }

    private static void append(List<Edition> editions, Edition next, Instant from) {
        if (editions.isEmpty()) {
            editions.add(next);
            return;
        }
        Edition last = editions.getLast();
        if (!last.saysTheSameAs(next)) {
            editions.set(editions.size() - 1, last.withUntil(from));
            editions.add(next);
        }
    }

    private static Edition edition(SnippetRequest request, BlurbComposer composer, Instant now) {
        List<Blurb> all =
                request.picks().stream().map(pick -> composer.blurb(pick, now)).toList();
        return switch (request.slot()) {
            case Single _ -> single(request, all);
            case RoundUp roundUp -> roundUp(request, roundUp, all);
        };
    }

    private static Edition single(SnippetRequest request, List<Blurb> all) {
        Blurb blurb = all.getFirst();
        return new Edition(blurb.name(), all, disclosures(request, all), disclaimers(request, all), null);
    }

    private static Edition roundUp(SnippetRequest request, RoundUp slot, List<Blurb> all) {
        List<RoundUpChoice.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            candidates.add(RoundUpChoice.Candidate.of(request.picks().get(i), all.get(i)));
        }
        List<Blurb> chosen = RoundUpChoice.choose(candidates, slot.most());
        return new Edition(
                headline(request, slot, chosen),
                chosen,
                disclosures(request, chosen),
                disclaimers(request, chosen),
                null);
    }

    private static String headline(SnippetRequest request, RoundUp slot, List<Blurb> chosen) {
        List<Money> prices = chosen.stream()
                .filter(Blurb::isDeal)
                .map(Blurb::price)
                .filter(Objects::nonNull)
                .map(ShownPrice::current)
                .toList();
        return Phrases.of(request.market())
                .headline(slot.subject(), prices.size(), lowest(prices).orElse(null));
    }

    private static Optional<Money> lowest(List<Money> prices) {
        long currencies = prices.stream().map(Money::currency).distinct().count();
        return currencies == 1 ? prices.stream().min(Money::compareTo) : Optional.empty();
    }

    private static List<String> disclosures(SnippetRequest request, List<Blurb> shown) {
        List<Blurb> earning = shown.stream().filter(SnippetComposer::mayEarn).toList();
        if (earning.isEmpty()) {
            return List.of();
        }
        Stream<String> statements = merchants(request, earning)
                .map(MerchantProfile::display)
                .flatMap(display -> Stream.ofNullable(display.statement()));
        return Stream.concat(Stream.of(request.market().disclosure()), statements)
                .distinct()
                .toList();
    }

    private static List<String> disclaimers(SnippetRequest request, List<Blurb> shown) {
        List<Blurb> telling = shown.stream()
                .filter(blurb -> blurb.price() != null || blurb.state() == DisplayState.SOLD_OUT)
                .toList();
        return merchants(request, telling)
                .map(MerchantProfile::display)
                .map(DisplayPolicy::disclaimers)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static Stream<MerchantProfile> merchants(SnippetRequest request, List<Blurb> blurbs) {
        List<ListingId> listings = blurbs.stream().map(Blurb::listing).toList();
        return request.picks().stream()
                .filter(pick -> listings.contains(pick.listing()))
                .map(Pick::merchant)
                .distinct();
    }

    private static boolean mayEarn(Blurb blurb) {
        @Nullable OfferLink link = blurb.link();
        return link != null && link.affiliate();
    }

    private static Snippet.Kind kind(SlotDefinition slot) {
        return switch (slot) {
            case Single _ -> Snippet.Kind.SINGLE;
            case RoundUp _ -> Snippet.Kind.ROUND_UP;
        };
    }
}
