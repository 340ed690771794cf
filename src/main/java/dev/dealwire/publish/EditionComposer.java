package dev.dealwire.publish;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.job.DisplayPolicy;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.SlotDefinition.BestPrice;
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

/** Composes what one slot says at a moment: which blurbs, under which headline, with which words beside them. */
final class EditionComposer {

    private final SnippetRequest request;
    private final Phrases phrases;
    private final BlurbComposer blurbs;

    EditionComposer(SnippetRequest request, AffiliateLinks links) {
        this.request = request;
        this.phrases = Phrases.of(request.market());
        this.blurbs = new BlurbComposer(request, phrases, links);
    }

    /** When the slot may say something else by itself, in order. */
    List<Instant> momentsAfter(Instant now) {
        return request.picks().stream()
                .flatMap(blurbs::moments)
                .filter(now::isBefore)
                .distinct()
                .sorted()
                .toList();
    }

    Edition edition(Instant now) {
        List<Blurb> all =
                request.picks().stream().map(pick -> blurbs.blurb(pick, now)).toList();
        return switch (request.slot()) {
            case Single _ -> single(all);
            case BestPrice _ -> single(List.of(LowestPriceChoice.choose(all)));
            case RoundUp roundUp -> roundUp(roundUp, all);
        };
    }

    private Edition single(List<Blurb> all) {
        Blurb blurb = all.getFirst();
        return new Edition(blurb.name(), all, disclosures(all), disclaimers(all), null);
    }

    private Edition roundUp(RoundUp slot, List<Blurb> all) {
        List<RoundUpChoice.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            candidates.add(RoundUpChoice.Candidate.of(request.picks().get(i), all.get(i)));
        }
        List<Blurb> chosen = RoundUpChoice.choose(candidates, slot.most());
        return new Edition(headline(slot, chosen), chosen, disclosures(chosen), disclaimers(chosen), null);
    }

    private String headline(RoundUp slot, List<Blurb> chosen) {
        List<Money> prices = chosen.stream()
                .filter(Blurb::isDeal)
                .map(Blurb::price)
                .filter(Objects::nonNull)
                .map(ShownPrice::current)
                .toList();
        return phrases.headline(slot.subject(), prices.size(), lowest(prices).orElse(null));
    }

    private static Optional<Money> lowest(List<Money> prices) {
        long currencies = prices.stream().map(Money::currency).distinct().count();
        return currencies == 1 ? prices.stream().min(Money::compareTo) : Optional.empty();
    }

    private List<String> disclosures(List<Blurb> shown) {
        List<Blurb> earning = shown.stream().filter(EditionComposer::mayEarn).toList();
        if (earning.isEmpty()) {
            return List.of();
        }
        Stream<String> statements = merchants(earning)
                .map(MerchantProfile::display)
                .flatMap(display -> Stream.ofNullable(display.statement()));
        return Stream.concat(Stream.of(request.market().disclosure()), statements)
                .distinct()
                .toList();
    }

    private List<String> disclaimers(List<Blurb> shown) {
        List<Blurb> telling = shown.stream()
                .filter(blurb -> blurb.price() != null || blurb.state() == DisplayState.SOLD_OUT)
                .toList();
        return merchants(telling)
                .map(MerchantProfile::display)
                .map(DisplayPolicy::disclaimers)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private Stream<MerchantProfile> merchants(List<Blurb> blurbs) {
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
}
