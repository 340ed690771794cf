package dev.dealwire.publish;

import static dev.dealwire.publish.Picks.SEEN_AT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReferenceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetComposerTests {

    private static final Instant NOW = SEEN_AT.plusSeconds(60);

    private static final PriceClaim OUT_OF_STOCK = new PriceClaim.PriceAlone("out_of_stock");

    private final SnippetComposer composer = new SnippetComposer(LinkRule.HTTPS_ONLY);

    @Test
    void roundUpShowsTheBestThreeByPercentAndTheUnpricedPickBehindThem() {
        Edition edition = Picks.article().current();

        assertThat(edition.headline()).isEqualTo("Prime Day hair dryer deals 2022: Top 3 picks, from $20");
        assertThat(edition.blurbs())
                .extracting(Blurb::text)
                .containsExactly(
                        "Revlon 1875 Turbo Fast Dry is on sale for $20 at Hearthside, $5 (20%) off its regular price of $25.",
                        "Shark HyperAIR is on sale for $159 at Hearthside, $20 (11%) off its regular price of $179.",
                        "BaByliss Pro Nano Titanium is on sale for $90 at Hearthside, $5 (5%) off its regular price of $95.",
                        "See price at Amazon.");
    }

    @Test
    void editorsOrderDecidesBetweenEquals() {
        Pick one = Picks.deal("one", "One", "95", "100");
        Pick two = Picks.deal("two", "Two", "95", "100");

        assertThat(names(compose(Picks.roundUp(two, one)))).containsExactly("Two", "One");
    }

    @Test
    void savingDecidesBetweenEqualPercentages() {
        Pick small = Picks.deal("small", "Small", "19", "20");
        Pick large = Picks.deal("large", "Large", "38", "40");

        assertThat(names(compose(Picks.roundUp(small, large)))).containsExactly("Large", "Small");
    }

    @Test
    void savingsInTwoCurrenciesAreNotCompared() {
        Pick dollars = Picks.deal("dollars", "Dollars", "19", "20");
        Pick euros = Picks.pick("euros", "Euros", euroOffer("95", "100", ReferenceKind.REGULAR));
        Edition edition = compose(Picks.roundUp(dollars, euros)).current();

        assertThat(edition.blurbs()).extracting(Blurb::name).containsExactly("Dollars", "Euros");
        assertThat(edition.headline()).isEqualTo("Prime Day hair dryer deals 2022: Top 2 picks");
    }

    @Test
    void oneDealMakesATopPick() {
        Edition edition = compose(Picks.roundUp(Picks.revlon())).current();

        assertThat(edition.headline()).isEqualTo("Prime Day hair dryer deals 2022: Top pick at $20");
    }

    @Test
    void headlineHasNoNumbersWithoutAPrice() {
        Edition edition = compose(Picks.roundUp(Picks.panasonic())).current();

        assertThat(edition.headline()).isEqualTo("Prime Day hair dryer deals 2022");
        assertThat(edition.state()).isEqualTo(DisplayState.WITHHELD);
    }

    @Test
    void roundUpWithoutAnythingToSayIsEmptyAndDisclosesNothing() {
        Pick noDeal = Picks.pick("plain", "Plain", Picks.offer("20", new PriceClaim.PriceAlone("no_reference_price")));
        Edition edition = compose(Picks.roundUp(noDeal)).current();

        assertThat(edition.state()).isEqualTo(DisplayState.EMPTY);
        assertThat(edition.blurbs()).isEmpty();
        assertThat(edition.disclosures()).isEmpty();
    }

    @Test
    void soldOutDealGivesItsPlaceToTheNext() {
        Pick soldOut = Picks.pick(
                "revlon-1875",
                "Revlon 1875 Turbo Fast Dry",
                Picks.seen("20", Picks.markdown("25"), Availability.SOLD_OUT, SEEN_AT));
        Snippet snippet =
                compose(Picks.roundUp(soldOut, Picks.shark(), Picks.babyliss(), Picks.conair(), Picks.remington()));

        assertThat(names(snippet))
                .containsExactly("Shark HyperAIR", "BaByliss Pro Nano Titanium", "Conair InfinitiPro");
        assertThat(snippet.current().headline()).isEqualTo("Prime Day hair dryer deals 2022: Top 3 picks, from $38");
    }

    @Test
    void placesThatDealsLeaveFreeSayWhatBecameOfTheOthers() {
        Pick soldOut = Picks.pick("gone", "Gone", Picks.seen(null, OUT_OF_STOCK, Availability.OUT_OF_STOCK, SEEN_AT));
        Pick ended = Picks.pick("over", "Over", Picks.offer("25", new PriceClaim.Ended("markdown_too_small")));

        assertThat(texts(compose(Picks.roundUp(soldOut, ended, Picks.conair()))))
                .containsExactly(
                        "Conair InfinitiPro is on sale for $38 at Hearthside, $2 (5%) off its regular price of $40.",
                        "The sale on Over at Hearthside has ended; it is now $25.", "Gone is sold out at Hearthside.");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    0h,     LIVE,   "Revlon 1875 Turbo Fast Dry is on sale for $20 at Hearthside, $5 (20%) off its regular price of $25."
                    11h59m, LIVE,   "Revlon 1875 Turbo Fast Dry is on sale for $20 at Hearthside, $5 (20%) off its regular price of $25."
                    12h,    AGEING, "Revlon 1875 Turbo Fast Dry was $20 at Hearthside when last checked, $5 (20%) off its regular price of $25."
                    23h59m, AGEING, "Revlon 1875 Turbo Fast Dry was $20 at Hearthside when last checked, $5 (20%) off its regular price of $25."
                    24h,    STALE,  "See today's price at Hearthside."
                    900h,   STALE,  "See today's price at Hearthside."
                    """)
    void blurbGrowsOldByItself(String age, DisplayState state, String text) {
        Instant then = Instant.parse("2022-07-12T16:40:00Z").plus(Duration.parse("PT" + age.toUpperCase(Locale.ROOT)));
        Blurb blurb = compose(Picks.single(Picks.revlon()))
                .at(then)
                .current()
                .blurbs()
                .getFirst();

        assertThat(blurb.state()).isEqualTo(state);
        assertThat(blurb.text()).isEqualTo(text);
        assertThat(blurb.link()).isNotNull();
    }

    @Test
    void staleSnippetKeepsItsPlacesItsLinksAndItsDisclosureAndNoPrice() {
        Edition stale = Picks.article().at(SEEN_AT.plus(Duration.ofDays(2))).current();

        assertThat(stale.headline()).isEqualTo("Prime Day hair dryer deals 2022");
        assertThat(stale.blurbs())
                .extracting(Blurb::name)
                .containsExactly(
                        "Revlon 1875 Turbo Fast Dry",
                        "Shark HyperAIR",
                        "BaByliss Pro Nano Titanium",
                        "Panasonic Nanoe");
        assertThat(stale.blurbs()).allSatisfy(blurb -> {
            assertThat(blurb.price()).isNull();
            assertThat(blurb.link()).isNotNull();
        });
        assertThat(stale.disclosures()).hasSize(2);
        assertThat(stale.disclaimers()).isEmpty();
        assertThat(stale.until()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 299, 43_000, 43_200, 43_300, 86_000, 86_400, 500_000})
    void composingLaterEqualsWhatIsLeft(long seconds) {
        Pick later = Picks.pick(
                "later",
                "Later",
                Picks.seen("30", Picks.markdown("60"), Availability.IN_STOCK, SEEN_AT.plusSeconds(7_000)));
        SnippetRequest request =
                withEnd(Picks.roundUp(Picks.revlon(), later, Picks.panasonic()), SEEN_AT.plus(Duration.ofHours(20)));
        Instant then = NOW.plusSeconds(seconds);

        assertThat(composer.compose(request, then))
                .isEqualTo(composer.compose(request, NOW).at(then));
    }

    @Test
    void whatWasSeenInOneRunGrowsOldTogether() {
        Pick tenSecondsLater = Picks.pick(
                "later",
                "Later",
                Picks.seen("30", Picks.markdown("60"), Availability.IN_STOCK, SEEN_AT.plusSeconds(10)));

        assertThat(compose(Picks.roundUp(Picks.revlon(), tenSecondsLater)).editions())
                .hasSize(3);
    }

    @Test
    void announcedEndEndsWhatWasSeenBeforeIt() {
        Instant end = SEEN_AT.plus(Duration.ofHours(3));
        Snippet snippet = compose(withEnd(Picks.single(Picks.revlon()), end));

        assertThat(snippet.expiresAt()).isEqualTo(end);
        Blurb ended = snippet.at(end).current().blurbs().getFirst();
        assertThat(ended.state()).isEqualTo(DisplayState.ENDED);
        assertThat(ended.text()).isEqualTo("The sale on Revlon 1875 Turbo Fast Dry at Hearthside has ended.");
        assertThat(ended.price()).isNull();
    }

    @Test
    void saleSeenAfterTheAnnouncedEndIsStillASale() {
        Snippet snippet = compose(withEnd(Picks.single(Picks.revlon()), SEEN_AT.minusSeconds(60)));

        assertThat(snippet.current().state()).isEqualTo(DisplayState.LIVE);
    }

    @Test
    void priceWithoutAClaimStandsAlone() {
        Blurb blurb = onlyBlurb(
                Picks.pick("plain", "Plain Dryer", Picks.offer("19.99", new PriceClaim.PriceAlone("stale_reference"))));

        assertThat(blurb.text()).isEqualTo("Plain Dryer is $19.99 at Hearthside.");
        assertThat(blurb.reason()).isEqualTo("stale_reference");
    }

    @Test
    void listingNeverSeenKeepsItsLink() {
        Blurb blurb = onlyBlurb(Picks.pick("new", "New Dryer", null));

        assertThat(blurb.text()).isEqualTo("See price at Hearthside.");
        assertThat(blurb.reason()).isEqualTo("never_observed");
        assertThat(blurb.link()).isNotNull();
    }

    @Test
    void percentOfZeroPrintsNothing() {
        Blurb blurb = onlyBlurb(Picks.deal("cents", "Cents", "24.90", "25"));

        assertThat(blurb.text())
                .isEqualTo("Cents is on sale for $24.90 at Hearthside, $0.10 off its regular price of $25.");
    }

    @Test
    void availabilityFromASourceThatMayNotBeShownIsNotTold() {
        Pick amazon = Picks.panasonic();
        ObservedOffer gone = Picks.seen("99", Picks.markdown("149"), Availability.SOLD_OUT, SEEN_AT);
        Blurb blurb = onlyBlurb(new Pick(amazon.listing(), amazon.name(), amazon.merchant(), amazon.url(), gone));

        assertThat(blurb.text()).isEqualTo("See price at Amazon.");
        assertThat(blurb.reason()).isEqualTo("source_not_allowed");
    }

    @Test
    void lowestSeenIsToldOnlyWhereTheMerchantAllowsPriceHistory() {
        Pick hearthside = Picks.pick("revlon", "Revlon", lowest(ObservationSource.PAGE));
        Pick amazon = Picks.panasonic();
        ObservedOffer answered = lowest(ObservationSource.API);

        assertThat(onlyBlurb(hearthside).text()).endsWith(" It is the lowest of 41 prices seen in 38 days.");
        assertThat(onlyBlurb(new Pick(amazon.listing(), amazon.name(), amazon.merchant(), amazon.url(), answered))
                        .text())
                .isEqualTo("Panasonic Nanoe is on sale for $20 at Amazon, $5 (20%) off its regular price of $25.");
    }

    @Test
    void disclosureFollowsFromTheLinks() {
        assertThat(Picks.article().current().disclosures())
                .containsExactly(
                        "We may earn a commission when you buy through links on this page.",
                        "As an Amazon Associate I earn from qualifying purchases.");
    }

    @Test
    void disclaimersFollowFromThePricesShown() {
        assertThat(Picks.article().current().disclaimers()).containsExactly("Prices may have changed since.");
    }

    @Test
    void europeanClaimNamesThePriorPrice() {
        Pick pick = Picks.pick("euros", "Föhn", euroOffer("20", "25", ReferenceKind.PRIOR));

        assertThat(onlyBlurb(pick, Picks.EU).text())
                .isEqualTo(
                        "Föhn is on sale for €20 at Hearthside, €5 (20%) off its lowest price of the 30 days before the sale, €25.");
    }

    @Test
    void britishReadersGetTheirOwnWordsAndClock() {
        Pick pick = Picks.pick(
                "pounds",
                "Dryer",
                new ObservedOffer(
                        Money.of("20", "GBP"),
                        SEEN_AT,
                        ObservationSource.PAGE,
                        null,
                        new PriceClaim.Markdown(Money.of("25", "GBP"), ReferenceKind.LIST, 60),
                        null,
                        null));
        Blurb blurb = onlyBlurb(pick, Picks.UK);

        assertThat(blurb.text()).isEqualTo("Dryer is on sale for £20 at Hearthside, £5 (20%) off its RRP of £25.");
        assertThat(blurb.price()).extracting(ShownPrice::asOf).isEqualTo("as of 12 Jul 2022, 17:41 BST");
    }

    @Test
    void americanReadersGetTheTimeWithItsZone() {
        assertThat(onlyBlurb(Picks.revlon()).price())
                .extracting(ShownPrice::asOf)
                .isEqualTo("as of Jul 12, 2022, 9:41 AM PDT");
    }

    @Test
    void backInStockIsSaidUntilItIsNoNewsAnyMore() {
        Instant until = NOW.plus(Duration.ofHours(1));
        Snippet snippet =
                compose(Picks.single(Picks.pick("back", "Dryer", backInStock(ObservationSource.PAGE, until))));

        assertThat(snippet.current().blurbs().getFirst().text())
                .isEqualTo("Dryer is $20 at Hearthside. It is back in stock.");
        assertThat(snippet.current().until()).isEqualTo(until);
        assertThat(snippet.later().getFirst().blurbs().getFirst().text()).isEqualTo("Dryer is $20 at Hearthside.");
    }

    @Test
    void backInStockIsNotSaidWhereAMerchantKeepsItsHistoryToItself() {
        Pick amazon = Picks.panasonic();
        ObservedOffer offer = backInStock(ObservationSource.API, NOW.plus(Duration.ofHours(1)));
        Pick pick = new Pick(amazon.listing(), amazon.name(), amazon.merchant(), amazon.url(), offer);

        assertThat(compose(Picks.single(pick)).editions())
                .allSatisfy(edition ->
                        assertThat(edition.blurbs().getFirst().text()).doesNotContain("back in stock"));
    }

    private static ObservedOffer backInStock(ObservationSource source, Instant until) {
        return new ObservedOffer(
                Money.of("20", "USD"),
                SEEN_AT,
                source,
                Availability.IN_STOCK,
                new PriceClaim.PriceAlone("no_reference_price"),
                null,
                until);
    }

    private Snippet compose(SnippetRequest request) {
        return composer.compose(request, NOW);
    }

    private Blurb onlyBlurb(Pick pick) {
        return onlyBlurb(pick, Picks.US);
    }

    private Blurb onlyBlurb(Pick pick, MarketPolicy market) {
        SnippetRequest us = Picks.single(pick);
        ZoneId zone = market.equals(Picks.US) ? us.zone() : ZoneId.of("Europe/London");
        SnippetRequest request = new SnippetRequest(us.slot(), us.picks(), market, zone, null, us.placement());
        return compose(request).current().blurbs().getFirst();
    }

    private static SnippetRequest withEnd(SnippetRequest request, @Nullable Instant end) {
        return new SnippetRequest(
                request.slot(), request.picks(), request.market(), request.zone(), end, request.placement());
    }

    private static ObservedOffer lowest(ObservationSource source) {
        return new ObservedOffer(
                Money.of("20", "USD"), SEEN_AT, source, null, Picks.markdown("25"), new LowestSeen(41, 38), null);
    }

    private static ObservedOffer euroOffer(String current, String reference, ReferenceKind kind) {
        return new ObservedOffer(
                Money.of(current, "EUR"),
                SEEN_AT,
                ObservationSource.PAGE,
                null,
                new PriceClaim.Markdown(Money.of(reference, "EUR"), kind, 30),
                null,
                null);
    }

    private static List<String> names(Snippet snippet) {
        return snippet.current().blurbs().stream().map(Blurb::name).toList();
    }

    private static List<String> texts(Snippet snippet) {
        return snippet.current().blurbs().stream().map(Blurb::text).toList();
    }
}
