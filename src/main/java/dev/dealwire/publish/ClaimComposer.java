package dev.dealwire.publish;

import static java.util.Objects.requireNonNull;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.money.Money;
import dev.dealwire.publish.OfferEvidence.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a snippet apart into what it claims, now and in its later editions, each phrase once. */
final class ClaimComposer {

    private final SnippetRequest request;
    private final Phrases phrases;
    private final Function<ListingId, OfferEvidence> evidence;

    /** @param evidence of those listings of which a price or its end is shown */
    ClaimComposer(SnippetRequest request, Function<ListingId, OfferEvidence> evidence) {
        this.request = request;
        this.phrases = Phrases.of(request.market());
        this.evidence = evidence;
    }

    List<Claim> claims(Snippet snippet) {
        Set<Claim> claims = new LinkedHashSet<>();
        for (Edition edition : snippet.editions()) {
            headline(edition).ifPresent(claims::add);
            edition.blurbs().forEach(blurb -> claims.addAll(claims(blurb)));
        }
        return List.copyOf(claims);
    }

    private Optional<Claim> headline(Edition edition) {
        List<Blurb> deals = edition.blurbs().stream().filter(Blurb::isDeal).toList();
        Optional<Blurb> cheapest = deals.stream()
                .filter(deal -> deal.price() != null)
                .min(Comparator.comparing(deal -> price(deal).amount()));
        return cheapest.flatMap(deal -> {
            String words = phrases.lowestOf(deals.size(), price(deal));
            return edition.headline().endsWith(words)
                    ? Optional.of(claim(deal, ClaimKind.LOWEST_OF_PICKS, words, asked(deal)))
                    : Optional.empty();
        });
    }

    private List<Claim> claims(Blurb blurb) {
        List<Claim> claims = new ArrayList<>();
        if (blurb.price() != null) {
            claims.add(claim(blurb, ClaimKind.CURRENT_PRICE, phrases.amount(price(blurb)), asked(blurb)));
            if (blurb.price().markdown() != null) {
                claims.addAll(markdown(blurb, blurb.price().markdown()));
            }
            stockReturn(blurb).ifPresent(claims::add);
        }
        switch (blurb.state()) {
            case SOLD_OUT -> claims.add(soldOut(blurb));
            case ENDED -> claims.add(claim(blurb, ClaimKind.DEAL_ENDED, "has ended", String.valueOf(blurb.reason())));
            case LIVE, AGEING, STALE, WITHHELD, EMPTY -> {}
        }
        return claims;
    }

    private Claim soldOut(Blurb blurb) {
        long visit = evidence.apply(blurb.listing()).standingVisit();
        return claim(blurb, ClaimKind.SOLD_OUT, "sold out", "it was sold out", List.of(visit));
    }

    private List<Claim> markdown(Blurb blurb, ShownMarkdown markdown) {
        OfferEvidence known = evidence.apply(blurb.listing());
        Basis reference = known.reference();
        if (reference == null) {
            throw new IllegalArgumentException("found a markdown of " + blurb.listing() + " without its evidence");
        }
        List<Long> both = Stream.concat(Stream.of(known.visit()), reference.visits().stream())
                .distinct()
                .toList();
        String difference = markdown.reference() + " - " + price(blurb) + " = " + markdown.saving();
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(blurb, ClaimKind.SAVING, phrases.amount(markdown.saving()), difference, both));
        if (!markdown.percent().isZero()) {
            String share = markdown.saving() + " of " + markdown.reference();
            claims.add(claim(blurb, ClaimKind.PERCENT_OFF, markdown.percent().toString(), share, both));
        }
        claims.add(claim(blurb, ClaimKind.REFERENCE_PRICE, phrases.reference(markdown), reference));
        lowest(blurb, known.lowest()).ifPresent(claims::add);
        return claims;
    }

    private Optional<Claim> lowest(Blurb blurb, @Nullable Basis basis) {
        return request.picks().stream()
                .filter(pick -> pick.listing().equals(blurb.listing()))
                .flatMap(pick -> Stream.ofNullable(pick.offer()))
                .flatMap(offer -> Stream.ofNullable(offer.lowestSeen()))
                .map(phrases::lowestSeen)
                .filter(words -> basis != null && blurb.text().contains(words))
                .findFirst()
                .map(words -> claim(blurb, ClaimKind.LOWEST_SEEN, words, requireNonNull(basis)));
    }

    private Optional<Claim> stockReturn(Blurb blurb) {
        if (!blurb.text().contains(phrases.backInStock())) {
            return Optional.empty();
        }
        Basis basis = evidence.apply(blurb.listing()).stockReturn();
        if (basis == null) {
            throw new IllegalArgumentException("found " + blurb.listing() + " back in stock without its evidence");
        }
        return Optional.of(claim(blurb, ClaimKind.BACK_IN_STOCK, phrases.backInStock(), basis));
    }

    private Claim claim(Blurb blurb, ClaimKind kind, String words, String finding) {
        List<Long> visit = List.of(evidence.apply(blurb.listing()).visit());
        return claim(blurb, kind, words, finding, visit);
    }

    private static Claim claim(Blurb blurb, ClaimKind kind, String words, String finding, List<Long> visits) {
        return new Claim(blurb.listing(), kind, words, kind.rule(), finding, visits);
    }

    private static Claim claim(Blurb blurb, ClaimKind kind, String words, Basis basis) {
        return new Claim(blurb.listing(), kind, words, basis.rule(), basis.finding(), basis.visits());
    }

    private static String asked(Blurb blurb) {
        return blurb.merchant() + " asked " + price(blurb);
    }

    private static Money price(Blurb blurb) {
        return requireNonNull(blurb.price()).current();
    }
}
