package dev.dealwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.feed.FeedMatch.Mark;
import dev.dealwire.job.TrackedListing;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedMatchesTests {

    private static final ListingId BY_SKU = ListingId.parse("shop/by-sku");
    private static final ListingId BY_GTIN = ListingId.parse("shop/by-gtin");
    private static final ListingId BY_URL = ListingId.parse("shop/by-url");

    private final FeedMatches matches = new FeedMatches(List.of(
            new TrackedListing(BY_SKU, "A", URI.create("https://shop.example/a?color=red"), null, "A-red"),
            new TrackedListing(BY_GTIN, "B", URI.create("https://shop.example/b"), new Gtin("012345678905"), null),
            new TrackedListing(BY_URL, "C", URI.create("https://shop.example/c?variant=2"))));

    @Test
    void itemIsKnownByWhatTheOperatorDeclared() {
        read(
                "A-red\thttps://other.example/\t1 USD\t\t",
                "x\thttps://other.example/\t2 USD\t00012345678905\t",
                "y\thttps://shop.example/c?utm_source=feed&variant=2\t3 USD\t\t",
                "z\thttps://shop.example/c?variant=3\t4 USD\t\t");

        assertFound(BY_SKU, Mark.SKU, 2);
        assertFound(BY_GTIN, Mark.GTIN, 3);
        assertFound(BY_URL, Mark.URL, 4);
        assertThat(matches.size()).isEqualTo(3);
    }

    @Test
    void surerMarkStandsAboveALessSureOneWhicheverComesFirst() {
        read(
                "z\thttps://shop.example/a?color=red\t9 USD\t\t",
                "A-red\thttps://shop.example/a\t1 USD\t\t",
                "z\thttps://shop.example/a?color=red\t8 USD\t\t");

        assertFound(BY_SKU, Mark.SKU, 3);
    }

    @Test
    void itemsThatClaimTheSamePageAtDifferentPricesAreNoPrice() {
        read("s\thttps://shop.example/c?variant=2\t9 USD\t\t", "m\thttps://shop.example/c?variant=2\t10 USD\t\t");

        assertThat(matches.of(BY_URL)).isInstanceOf(FeedMatch.Several.class);
    }

    @Test
    void itemsThatStateTheSameTermsAreOne() {
        read("s\thttps://shop.example/c?variant=2\t9 USD\t\t", "m\thttps://shop.example/c?variant=2\t9.00 USD\t\t");

        assertFound(BY_URL, Mark.URL, 2);
    }

    @Test
    void usedGoodsAndOthersAreLeftOut() {
        read(
                "A-red\thttps://shop.example/c?variant=2\t9 USD\t012345678905\tused",
                "q\thttps://shop.example/q\t1 USD\t\t");

        assertThat(matches.size()).isZero();
        assertThat(matches.of(BY_URL)).isInstanceOf(FeedMatch.Missing.class);
    }

    private void assertFound(ListingId listing, Mark by, long line) {
        assertThat(matches.of(listing)).isInstanceOfSatisfying(FeedMatch.Found.class, found -> {
            assertThat(found.by()).isEqualTo(by);
            assertThat(found.item().line()).isEqualTo(line);
        });
    }

    private void read(String... rows) {
        Feeds feeds = new Feeds();
        FeedReading reading = feeds.read("id\tlink\tprice\tgtin\tcondition\n" + String.join("\n", rows) + "\n");
        assertThat(reading).isEqualTo(new FeedReading.Whole(rows.length, 0));
        feeds.items.forEach(matches::item);
    }
}
