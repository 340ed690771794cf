package dev.dealwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.feed.FeedReading.Reason;
import dev.dealwire.money.Money;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTests {

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
            <id>tag:shop</id>
            <entry>
              <id>tag:entry</id><g:id>A1</g:id>
              <title>Hair &amp; more</title><link rel="alternate" href="https://shop.example/a1"/>
              <g:price>25.00 USD</g:price><g:sale_price>15 USD</g:sale_price>
              <g:sale_price_effective_date>2026-06-01T00:00-0800/2026-06-08T00:00-0800</g:sale_price_effective_date>
              <g:availability>in stock</g:availability><g:gtin>4006381333931</g:gtin><g:brand>Acme</g:brand>
              <g:mpn>X-1</g:mpn><g:item_group_id>G</g:item_group_id><g:condition>refurbished</g:condition>
              <g:shipping><g:country>US</g:country><g:price>5.00 USD</g:price></g:shipping>
            </entry>
            </feed>
            """;

    private final Feeds feeds = new Feeds();

    @Test
    void everyAttributeOfAnEntryIsRead() {
        assertThat(feeds.read(ATOM)).isEqualTo(new FeedReading.Whole(1, 0));
        FeedItem item = feeds.items.getFirst();

        assertThat(item)
                .isEqualTo(new FeedItem(
                        3,
                        "A1",
                        "G",
                        new Gtin("4006381333931"),
                        "X-1",
                        "Acme",
                        "Hair & more",
                        URI.create("https://shop.example/a1"),
                        Money.of("25.00", "USD"),
                        new FeedItem.Sale(
                                Money.of("15.00", "USD"),
                                Instant.parse("2026-06-01T08:00:00Z"),
                                Instant.parse("2026-06-08T08:00:00Z")),
                        ItemCondition.REFURBISHED,
                        Availability.IN_STOCK));
        assertThat(item.priceAt(Instant.parse("2026-06-01T07:59:59Z"))).isEqualTo(Money.of("25", "USD"));
        assertThat(item.priceAt(Instant.parse("2026-06-01T08:00:00Z"))).isEqualTo(Money.of("15", "USD"));
        assertThat(item.priceAt(Instant.parse("2026-06-08T08:00:00Z"))).isEqualTo(Money.of("25", "USD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id\ttitle\tlink\tprice\tsale price\n1\tBig 12\" pan\thttps://shop.example/1\t20.00 USD\t15.00 USD\n",
                "id,title,link,price,sale_price\r\n1,\"Big 12\"\" pan\",https://shop.example/1,20.00 USD,15.00 USD\r\n",
                "\ufeffid;title;link;price;sale_price\n1;\"Big 12\"\" pan\";https://shop.example/1;20.00 USD;15.00 USD",
                "id|g:title|link|price|sale_price\n\n1|Big 12\" pan|https://shop.example/1|20.00 USD|15.00 USD\n\n"
            })
    void tableIsReadWhateverPartsItsFields(String table) {
        assertThat(feeds.read(table)).isEqualTo(new FeedReading.Whole(1, 0));
        assertThat(feeds.items.getFirst().title()).isEqualTo("Big 12\" pan");
        assertThat(feeds.items.getFirst().priceAt(Instant.EPOCH)).isEqualTo(Money.of("15.00", "USD"));
    }

    @Test
    void quotedFieldMayHoldLineBreaksAndLinesAreCountedThroughThem() {
        feeds.read("id,title,price\n1,\"two\nlines\",1 USD\n2,x,2 USD\n");

        assertThat(feeds.items).extracting(FeedItem::line).containsExactly(2L, 4L);
        assertThat(feeds.items.getFirst().title()).isEqualTo("two\nlines");
    }

    @Test
    void loneQuoteBreaksItsOwnLineAndNoOther() {
        String rows = IntStream.range(0, 500)
                .mapToObj(i -> i == 250 ? i + ",\"open,9 USD\n" : i + ",t,9 USD\n")
                .collect(Collectors.joining());

        assertThat(feeds.read("id,title,price\n" + rows)).isEqualTo(new FeedReading.Whole(500, 1));
        assertThat(feeds.items).hasSize(499);
        assertThat(feeds.broken).containsExactly(new BrokenItem(252, "a quote that does not close"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1;abc;in_stock;;           | price: found abc, wanted an amount such as 15.00 USD
                    1;15.00;in_stock;;         | price: found 15.00, wanted an amount with its currency
                    1;-5 USD;in_stock;;        | price: found -5 USD, wanted an amount such as 15.00 USD
                    ;15.00 USD;in_stock;;      | id: found nothing, wanted an item's id
                    1;15 USD;perhaps;;         | availability: found perhaps, wanted in_stock, out_of_stock, preorder or backorder
                    1;15 USD;in_stock;16 USD;  | sale_price: found 16 USD, wanted at most the price, USD 15.00
                    1;15 USD;in_stock;5 EUR;   | sale_price: found 5 EUR, wanted the currency of the price, USD
                    1;15 USD;in_stock;5 USD;soon | sale_price_effective_date: found soon, wanted two moments such as 2026-07-01T00:00-0800/2026-07-04T23:59-0800
                    1;15 USD;in_stock;5 USD;2026-07-02/2026-07-01T00:00Z | sale_price_effective_date: found 2026-07-02/2026-07-01T00:00Z, wanted two moments such as 2026-07-01T00:00-0800/2026-07-04T23:59-0800
                    1;15 USD;in_stock          | found 3 fields, wanted 5
                    """)
    void itemThatStatesWhatCannotBeReadIsToldWithItsLineAndPassedOver(String row, String why) {
        FeedReading reading =
                feeds.read("id;price;availability;sale_price;sale_price_effective_date\na;1 USD;preorder;;\n" + row
                        + "\nb;2 USD;backorder;;\n");

        assertThat(reading).isEqualTo(new FeedReading.Whole(3, 1));
        assertThat(feeds.broken).containsExactly(new BrokenItem(3, why));
        assertThat(feeds.items).extracting(FeedItem::id).containsExactly("a", "b");
        assertThat(feeds.items)
                .extracting(FeedItem::availability)
                .containsExactly(Availability.PRE_ORDER, Availability.BACK_ORDER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-06-01T10:00+02:00/2026-06-02T10:00+0200 | 2026-06-01T08:00:00Z | 2026-06-02T08:00:00Z
                    2026-06-01T10:00Z/2026-06-02T10:00:30Z       | 2026-06-01T10:00:00Z | 2026-06-02T10:00:30Z
                    2026-06-01T10:00 / 2026-06-02T10:00          | 2026-06-01T10:00:00Z | 2026-06-02T10:00:00Z
                    2026-06-01/2026-06-02                        | 2026-06-01T00:00:00Z | 2026-06-03T00:00:00Z
                    """)
    void timeOfASaleIsReadInEveryFormOfTheSpecification(String text, Instant from, Instant until) {
        feeds.read("id\tprice\tsale_price\tsale_price_effective_date\n1\t2 USD\t1 USD\t" + text + "\n");

        assertThat(feeds.items.getFirst().sale()).isEqualTo(new FeedItem.Sale(Money.of("1", "USD"), from, until));
    }

    @Test
    void compressedFeedIsReadThroughTwoLayers() {
        String rss = Feeds.rss(Feeds.item("1", "9.99 USD"));

        assertThat(feeds.read(Feeds.gzip(rss))).isEqualTo(new FeedReading.Whole(1, 0));
        assertThat(feeds.read(Feeds.gzip(Feeds.gzip(rss)))).isEqualTo(new FeedReading.Whole(1, 0));
    }

    @Test
    void feedThatWasCutIsRefusedWhereverItWasCut() {
        String rss = Feeds.rss(IntStream.range(0, 2_000)
                .mapToObj(i -> Feeds.item("" + i, i + ".99 USD"))
                .toArray(String[]::new));
        byte[] plain = rss.getBytes(StandardCharsets.UTF_8);
        byte[] packed = Feeds.gzip(rss);
        for (int share : new int[] {5, 33, 50, 77, 99}) {
            assertThat(reason(feeds.read(Feeds.cut(plain, share)))).isEqualTo(Reason.FEED_CUT_SHORT);
            assertThat(reason(feeds.read(Feeds.cut(packed, share)))).isEqualTo(Reason.FEED_CUT_SHORT);
        }
        assertThat(reason(feeds.read(Arrays.copyOf(packed, packed.length - 4)))).isEqualTo(Reason.FEED_CUT_SHORT);
        assertThat(reason(feeds.read("id\ttitle\tprice\n1\ta\t5 USD\n2\tb"))).isEqualTo(Reason.FEED_CUT_SHORT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '<html><body>Sign in</body></html>' | NOT_A_FEED
                    'Please sign in'                    | NOT_A_FEED
                    ''                                  | NOT_A_FEED
                    '<rss><channel><item><id>1</id></itm></channel></rss>' | MALFORMED_FEED
                    '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><id>&a;</id></item></channel></rss>' | MALFORMED_FEED
                    """)
    void whatIsNoFeedIsRefused(String bytes, Reason reason) {
        assertThat(reason(feeds.read(bytes))).isEqualTo(reason);
        assertThat(feeds.items).isEmpty();
    }

    @Test
    void feedWhoseItemsAreMostlyBrokenIsRefused() {
        String rows = "1\tx\n".repeat(3) + "2\t5 USD\n";

        assertThat(reason(feeds.read("id\tprice\n" + rows))).isEqualTo(Reason.MOSTLY_BROKEN);
    }

    @Test
    void bombIsGivenUpAtTheCap() {
        byte[] bomb = Feeds.gzip("id\tprice\n" + "1\t5 USD\n".repeat(200_000));

        assertThat(reason(feeds.read(bomb, new FeedReader(100_000)))).isEqualTo(Reason.FEED_TOO_LARGE);
    }

    private static Reason reason(FeedReading reading) {
        assertThat(reading).isInstanceOf(FeedReading.Refused.class);
        return ((FeedReading.Refused) reading).reason();
    }
}
