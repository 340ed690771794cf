package dev.dealwire.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.money.Money;
import dev.dealwire.publish.OfferEvidence.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No number without a claim: whatever a snippet prints, now or later, is taken apart without remainder. */
class ClaimComposerTests {

    private static final long LAST = 9;
    private static final long STANDING = 8;
    private static final List<Long> MONTH = List.of(1L, 2L, 3L);

    static Stream<SnippetRequest> requests() {
        return Stream.of(
                Picks.single(Picks.revlon()),
                Picks.single(Picks.panasonic()),
                Picks.single(Picks.pick("lowest", "Lowest", lowest())),
                Picks.single(Picks.pick("back", "Back", backInStock())),
                Picks.single(Picks.pick("alone", "Alone", Picks.offer("20", new PriceClaim.PriceAlone("too_small")))),
                Picks.single(Picks.pick("over", "Over", Picks.offer("20", new PriceClaim.Ended("too_small")))),
                Picks.single(Picks.pick("never", "Never", null)),
                Picks.single(Picks.pick(
                        "none",
                        "None",
                        Picks.seen(null, new PriceClaim.PriceAlone("sold_out"), Availability.SOLD_OUT, Picks.SEEN_AT))),
                Picks.roundUp(Picks.revlon()),
                Picks.roundUp(
                        Picks.revlon(),
                        Picks.shark(),
                        Picks.babyliss(),
                        Picks.conair(),
                        Picks.remington(),
                        Picks.panasonic()));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyFigureThatIsPrintedIsClaimedAndNothingElse(SnippetRequest request) {
        Snippet snippet = compose(request);
        List<Claim> claims = new ClaimComposer(request, ClaimComposerTests::evidence).claims(snippet);
        List<String> printed = printed(snippet);

        assertThat(claims)
                .doesNotHaveDuplicates()
                .allSatisfy(claim ->
                        assertThat(printed).anySatisfy(text -> assertThat(text).contains(claim.words())));
        List<String> words = claims.stream()
                .map(Claim::words)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        assertThat(printed).allSatisfy(text -> assertThat(without(words, text)).doesNotContainPattern("[$€£%]"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void markdownRestsOnTheDaysOfTheReferenceAndOnTheLatestLook(SnippetRequest request) {
        List<Claim> claims = new ClaimComposer(request, ClaimComposerTests::evidence).claims(compose(request));

        assertThat(claims)
                .allSatisfy(claim -> assertThat(claim.visits())
                        .isEqualTo(
                                switch (claim.kind()) {
                                    case CURRENT_PRICE, LOWEST_OF_PICKS, DEAL_ENDED -> List.of(LAST);
                                    case SOLD_OUT -> List.of(STANDING);
                                    case SAVING, PERCENT_OFF -> List.of(LAST, 1L, 2L, 3L);
                                    case REFERENCE_PRICE, LOWEST_SEEN, BACK_IN_STOCK -> MONTH;
                                }));
    }

    @Test
    void backInStockIsClaimedWhereItIsPrinted() {
        SnippetRequest request = Picks.single(Picks.pick("back", "Back", backInStock()));
        Snippet snippet = compose(request);

        assertThat(new ClaimComposer(request, ClaimComposerTests::evidence).claims(snippet))
                .extracting(Claim::kind)
                .contains(ClaimKind.BACK_IN_STOCK);
    }

    private static Snippet compose(SnippetRequest request) {
        return new SnippetComposer(LinkRule.HTTPS_ONLY).compose(request, Picks.SEEN_AT.plusSeconds(60));
    }

    private static List<String> printed(Snippet snippet) {
        List<String> printed = new ArrayList<>();
        for (Edition edition : snippet.editions()) {
            printed.add(edition.headline());
            edition.blurbs().forEach(blurb -> printed.add(blurb.text()));
        }
        return printed;
    }

    private static String without(List<String> words, String text) {
        String rest = text;
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    private static ObservedOffer lowest() {
        return new ObservedOffer(
                Money.of("20", "USD"),
                Picks.SEEN_AT,
                ObservationSource.PAGE,
                null,
                Picks.markdown("25"),
                new LowestSeen(41, 38),
                null);
    }

    private static ObservedOffer backInStock() {
        return new ObservedOffer(
                Money.of("20", "USD"),
                Picks.SEEN_AT,
                ObservationSource.PAGE,
                Availability.IN_STOCK,
                new PriceClaim.PriceAlone("too_small"),
                null,
                Picks.SEEN_AT.plusSeconds(3600));
    }

    private static OfferEvidence evidence(ListingId listing) {
        Basis month = new Basis("rule", "finding", MONTH);
        return new OfferEvidence(LAST, STANDING, month, month, month);
    }
}
