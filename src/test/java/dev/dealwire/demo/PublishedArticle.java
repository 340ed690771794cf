package dev.dealwire.demo;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.SuperlativeRule;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReferenceKind;
import dev.dealwire.publish.LinkRule;
import dev.dealwire.publish.ObservedOffer;
import dev.dealwire.publish.Pick;
import dev.dealwire.publish.Placement;
import dev.dealwire.publish.PriceClaim;
import dev.dealwire.publish.SnippetComposer;
import dev.dealwire.publish.SnippetRenderer;
import dev.dealwire.publish.SnippetRequest;
import dev.dealwire.publish.SnippetStore;
import dev.dealwire.publish.SubId;
import dev.dealwire.publish.html.HtmlSnippetConfiguration;
import dev.dealwire.publish.json.JsonSnippetConfiguration;
import dev.dealwire.publish.store.SnippetStoreConfiguration;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The demo's article over HTTP, its snippets published from what the sample shops show, as a run would. */
final class PublishedArticle implements AutoCloseable {

    static final Instant SEEN_AT = Instant.parse("2022-07-12T16:41:09Z");

    private static final MarketPolicy US = new MarketPolicy(
            new MarketId("us"),
            "United States",
            "16 CFR 233.1",
            Locale.US,
            new ReferenceRule.Offered(7, 30),
            SuperlativeRule.DEFAULT,
            "We may earn a commission if you buy through links on this page.");

    private final SampleMarket market;
    private final SnippetStore store;
    private final ArticlePage article;
    private final LoopbackServer server;

    PublishedArticle(Path folder) {
        Clock clock = Clock.fixed(SEEN_AT, ZoneOffset.UTC);
        HtmlSnippetConfiguration html = new HtmlSnippetConfiguration();
        JsonSnippetConfiguration json = new JsonSnippetConfiguration();
        SnippetRenderer fragment = html.htmlSnippetRenderer();
        market = SampleMarket.open(clock, 0);
        store = new SnippetStoreConfiguration().snippetStore(folder, json.jsonSnippets(), List.of(fragment), clock);
        article = new ArticlePage(store, fragment, json.articleMarkup(), html.embedPolicy(), market.shops());
        market.startSale();
        DemoSlots.definitions().forEach(this::publish);
        server = new LoopbackServer(0, exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", article.contentSecurityPolicy());
            SampleReply.page(exchange, article.render(SEEN_AT.plusSeconds(60), null), SEEN_AT);
        });
    }

    String address() {
        return server.origin() + "/";
    }

    ArticlePage page() {
        return article;
    }

    @Override
    public void close() {
        server.close();
        market.close();
    }

    private void publish(SlotDefinition slot) {
        List<Pick> picks = slot.picks().stream().map(this::pick).toList();
        Placement placement = new Placement(new SubId("demo1"), null);
        SnippetRequest request = new SnippetRequest(slot, picks, US, ZoneId.of("America/New_York"), null, placement);
        store.publish(new SnippetComposer(LinkRule.HTTPS_OR_LOOPBACK).compose(request, SEEN_AT));
    }

    private Pick pick(ListingId id) {
        SampleProduct product = SampleProducts.ALL.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        MerchantProfile merchant = market.merchants().stream()
                .filter(profile -> profile.id().equals(id.merchant()))
                .findFirst()
                .orElseThrow();
        return new Pick(id, product.name(), merchant, address(id), offer(product));
    }

    private URI address(ListingId id) {
        return market.listings().stream()
                .filter(listing -> listing.id().equals(id))
                .map(TrackedListing::url)
                .findFirst()
                .orElseThrow();
    }

    private ObservedOffer offer(SampleProduct product) {
        ShelfTag tag = market.tag(product);
        Availability availability = tag.soldOut() ? Availability.OUT_OF_STOCK : Availability.IN_STOCK;
        return new ObservedOffer(
                tag.current(), SEEN_AT, ObservationSource.PAGE, availability, claim(product, tag), null, null);
    }

    /** A price that was never charged carries nothing, nor does that of a product that was on no shelf before the sale. */
    private static PriceClaim claim(SampleProduct product, ShelfTag tag) {
        Money crossedOut = tag.crossedOut();
        boolean neverCharged =
                product.equals(SampleProducts.T3) || Objects.equals(crossedOut, product.advertisedPrice());
        return crossedOut == null || neverCharged
                ? new PriceClaim.PriceAlone("reference_not_seen_before")
                : new PriceClaim.Markdown(crossedOut, ReferenceKind.REGULAR, 30);
    }
}
