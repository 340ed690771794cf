package dev.dealwire.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.job.TrackedListing;
import dev.dealwire.money.Money;
import dev.dealwire.publish.AffiliateLinks;
import dev.dealwire.publish.LinkRule;
import dev.dealwire.publish.OfferLink;
import dev.dealwire.publish.Placement;
import dev.dealwire.publish.SubId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleMarketTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-07-12T07:00:00Z"), ZoneOffset.UTC);

    private final SampleMarket market = SampleMarket.open(CLOCK, 0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        market.close();
    }

    @Test
    void ordinaryDaysHaveRegularPricesAndNothingCrossedOut() {
        JsonNode offer = jsonLd(page(SampleProducts.REVLON)).at("/offers");

        assertThat(offer.at("/price").asString()).isEqualTo("25.00");
        assertThat(offer.has("priceSpecification")).isFalse();
        assertThat(page(SampleProducts.BABYLISS).select("del")).isEmpty();
    }

    @Test
    void saleCrossesOutTheRegularPrice() {
        market.startSale();
        Document revlon = page(SampleProducts.REVLON);

        assertThat(jsonLd(revlon).at("/offers/price").asString()).isEqualTo("20.00");
        assertThat(jsonLd(revlon).at("/offers/priceSpecification/price").asString())
                .isEqualTo("25.00");
        assertThat(revlon.select(".price-block").text()).isEqualTo("Current price $20.00 Reg. $25.00 Save $5");
        assertThat(page(SampleProducts.BABYLISS).select(".pdp-price").text()).isEqualTo("Was $95.00 Now $90.00");
        assertThat(page(SampleProducts.REMINGTON).select("[itemprop=price]").attr("content"))
                .isEqualTo("19.00");
    }

    @Test
    void advertisedPriceIsCrossedOutOnEveryDayAndNeverCharged() {
        String before = page(SampleProducts.HOT_TOOLS).select(".pdp-price").text();
        market.startSale();

        assertThat(before).isEqualTo("List price $79.99 Now $39.99");
        assertThat(page(SampleProducts.HOT_TOOLS).select(".pdp-price").text()).isEqualTo(before);
    }

    @Test
    void productKeptForTheSaleHasNoPageBeforeIt() {
        market.keepForSale(SampleProducts.T3);
        int before = get(address(SampleProducts.T3)).statusCode();
        market.startSale();

        assertThat(before).isEqualTo(404);
        assertThat(page(SampleProducts.T3).select(".pdp-price").text()).isEqualTo("Was $150.00 Now $120.00");
    }

    @Test
    void changedPriceShowsOnItsPage() {
        market.startSale();
        market.changePrice(SampleProducts.REVLON, Money.of("18", "USD"));

        assertThat(jsonLd(page(SampleProducts.REVLON)).at("/offers/price").asString())
                .isEqualTo("18.00");
    }

    @Test
    void priceRaisedToTheRegularOneIsNoLongerMarkedDown() {
        market.startSale();
        market.changePrice(SampleProducts.REVLON, Money.of("25", "USD"));

        assertThat(page(SampleProducts.REVLON).select(".was")).isEmpty();
    }

    @Test
    void soldOutProductSaysSo() {
        market.sellOut(SampleProducts.SHARK);
        Document page = page(SampleProducts.SHARK);

        assertThat(jsonLd(page).at("/offers/availability").asString()).isEqualTo("https://schema.org/OutOfStock");
        assertThat(page.select(".stock").text()).isEqualTo("Sold out online");
    }

    @Test
    void brokenPageAnswersAndHoldsNoPriceOfItsProduct() {
        market.breakPage(SampleProducts.BABYLISS);
        market.breakPage(SampleProducts.REVLON);

        assertThat(page(SampleProducts.BABYLISS).select(".pdp").text()).doesNotContain("$");
        assertThat(page(SampleProducts.REVLON).text()).doesNotContain("$");
    }

    @Test
    void unchangedPageIsNotSentAgain() {
        URI page = address(SampleProducts.REVLON);
        HttpResponse<String> first = get(page);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(modified).isEqualTo("Tue, 12 Jul 2022 07:00:00 GMT");
        assertThat(get(page, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(get(page, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        market.startSale();
        assertThat(get(page, "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void everyShopHasItsRulesAndItsListings() {
        assertThat(market.shops())
                .hasSize(3)
                .allSatisfy(shop -> assertThat(
                                get(shop.home().resolve("/robots.txt")).body())
                        .startsWith("User-agent: *\n"));
        assertThat(market.listings())
                .hasSize(8)
                .extracting(TrackedListing::url)
                .allSatisfy(url -> assertThat(get(url).statusCode()).isEqualTo(200));
        assertThat(get(market.shops().getFirst().home().resolve("/nothing")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void clickOnAnAffiliateLinkLandsOnTheProductsPage() {
        AffiliateLinks links = new AffiliateLinks(LinkRule.HTTPS_OR_LOOPBACK);
        Placement placement = new Placement(new SubId("s1"), null);
        for (TrackedListing listing : market.listings()) {
            OfferLink link = market.merchants().stream()
                    .filter(merchant -> merchant.id().equals(listing.id().merchant()))
                    .findFirst()
                    .flatMap(merchant -> links.link(listing.url(), merchant.programme(), placement))
                    .orElseThrow();
            HttpResponse<String> click = get(URI.create(link.url().value()));

            assertThat(link.affiliate()).isTrue();
            String landed =
                    click.headers().firstValue("Location").orElse(click.uri().toString());
            assertThat(get(URI.create(landed)).body()).contains(listing.name());
        }
    }

    @Test
    void networkLeadsNowhereElse() {
        AffiliateLinks links = new AffiliateLinks(LinkRule.HTTPS_OR_LOOPBACK);
        OfferLink away = links.link(
                        URI.create("https://evil.example/"),
                        market.merchants().getFirst().programme(),
                        new Placement(new SubId("s1"), null))
                .orElseThrow();

        assertThat(get(URI.create(away.url().value())).statusCode()).isEqualTo(404);
    }

    private Document page(SampleProduct product) {
        return Jsoup.parse(get(address(product)).body());
    }

    private static JsonNode jsonLd(Document page) {
        return JsonMapper.shared()
                .readTree(page.expectFirst("script[type=application/ld+json]").data())
                .at("/@graph/2");
    }

    private URI address(SampleProduct product) {
        return market.listings().stream()
                .filter(listing -> listing.id().equals(product.id()))
                .findFirst()
                .orElseThrow()
                .url();
    }

    private HttpResponse<String> get(URI url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted at " + url, e);
        }
    }
}
