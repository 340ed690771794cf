package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.extract.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brand, seller, picture and numbers that a page shows, and the number in its address. */
class NamedFactsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Brand: Hollow Mill</p>                                               | Hollow Mill
            <p>Marque : <a href=/m>Hollow Mill</a></p>                              | Hollow Mill
            <table><tr><th>Marke</th><td>Hollow Mill</td></tr></table>              | Hollow Mill
            <dl><dt>Značka</dt><dd><a href=/z>Hollow Mill</a></dd></dl>             | Hollow Mill
            <div><span>Producent</span><span>Hollow Mill</span></div>               | Hollow Mill
            <p>ブランド：ホロウミル</p>                                                   | ホロウミル
            <p>מותג: הולו מיל</p>                                                    | הולו מיל
            <a href=/s>Visit the Hollow Mill Store</a>                              | Hollow Mill
            <a href=/s>Besuche den Hollow Mill-Store</a>                            | Hollow Mill
            <div>Brand</div><div>Copper</div>                                       | Copper
            <div>Brand</div><div>Hollow Mill</div>                                  |
            <nav><span>Marke</span><a href=/1>Hollow Mill</a><a href=/2>Sale</a></nav> |
            <p>Make Copper Kettles yourself</p>                                     |
            <p>Brand: price up to 100 €</p>                                         |
            <h2>Similar products</h2><ul><li>Brand: Hollow Mill</li></ul>           |""")
    void theBrandIsWhatStandsBehindItsName(String body, @Nullable String brand) {
        assertThat(read(body, null).brand()).isEqualTo(brand);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>SKU: HM-2217</p>                                | HM-2217
            <p>Item no. 2217-40</p>                            | 2217-40
            <p>Product code 46286401</p>                       | 46286401
            <p>Artikel-Nr.: 2217.40.</p>                       | 2217.40
            <p>Šifra: <span>0638</span></p>                    | 0638
            <p>post id: 7221815683</p>                         | 7221815683
            <p>商品番号　A-1042</p>                              | A-1042
            <p>מק"ט: 90112</p>                                 | 90112
            <table><tr><td>Kód</td><td>KT-9</td></tr></table>  | KT-9
            <p>The code 46286401 opens the lock</p>            |
            <p>Réf. 12 pages</p>                               |
            <p>Skuter 12345</p>                                |""")
    void theShopsNumberIsWhatStandsBehindItsName(String body, @Nullable String sku) {
        assertThat(read(body, null).identifiers().sku()).isEqualTo(sku);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <table><tr><td>Modelo</td><td>WT-17</td></tr></table>    | WT-17
            <p>model name/number: <b>XWSC61251</b></p>               | XWSC61251
            <p>Produktové číslo: MQ2Y2SL/A</p>                       | MQ2Y2SL/A
            <p>The model A123 wears size 8</p>                       |""")
    void theManufacturersNumberIsWhatStandsBehindItsName(String body, @Nullable String mpn) {
        assertThat(read(body, null).identifiers().mpn()).isEqualTo(mpn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Sold by <a href=/s>Hollow Mill Ltd.</a></p>                          | Hollow Mill Ltd
            <p>Dispatched from and sold by Mill &amp; Sons.</p>                     | Mill & Sons
            <div><span>Sold by</span><span hidden>Sold by</span></div><div>Mill</div> | Mill
            <p>Verkäufer: <a href=/s>Mühle GmbH</a></p>                             | Mühle GmbH
            <p>Vendido e entregue por <b>Moinho</b></p>                             | Moinho
            <p>Never sold by weight</p>                                             |
            <p>Become a seller</p><p>Hollow Mill</p>                                |""")
    void theSellerIsWhoItIsSoldBy(String body, @Nullable String seller) {
        assertThat(read(body, null).seller()).isEqualTo(seller);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <img alt="Mill" src=/mill.png><img alt="Copper Kettle" src=/kettle.jpg>                    | https://shop.example/kettle.jpg
            <img alt="The Copper Kettle" src="data:image/gif;base64,R0" data-src="//cdn.example/k.jpg"> | https://cdn.example/k.jpg
            <img alt="Copper pan" src=/pan.jpg><img alt="A copper kettle" src=/kettle.jpg>             | https://shop.example/kettle.jpg
            <img alt="Copper Kettle" src="javascript:alert(1)">                                        |
            <img alt="Kettles of copper, brass, iron and tin for each kitchen" src=/all.jpg>           |
            <img alt="" src=/kettle.jpg>                                                               |""")
    void theImageIsTheOneThatBearsTheTitle(String body, @Nullable URI image) {
        assertThat(read(body, URI.create("https://shop.example/kettle")).image())
                .isEqualTo(image);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://ads.example/grd/d/metal-garage/7221815683.html    | 7221815683
            https://shop.example/copper-kettle/chalk/p4781720         | 4781720
            https://shop.example/store/122725?pid=260591              | 260591
            https://shop.example/pchome24h/M67296549.htm?pc=promo     | M67296549
            https://shop.example/2024/kettle?page=12                  |
            https://shop.example/kettle-20l-with-lid                  |""")
    void anAddressMayHoldTheShopsNumber(URI url, @Nullable String sku) {
        assertThat(read("", url).identifiers().sku()).isEqualTo(sku);
    }

    @Test
    void aDeclaredNumberThatIsPrintedGoesBeforeOthers() {
        String declared = "<script type=application/ld+json>{\"@type\": \"Product\", \"name\": \"Copper Kettle\","
                + " \"sku\": \"%s\", \"offers\": {\"price\": 20, \"priceCurrency\": \"EUR\"}}</script>";
        String shown = "<p>Part of the set, article number: 111-222</p><p>333-444</p>";
        assertThat(read(shown + declared.formatted("333-444"), null)
                        .identifiers()
                        .sku())
                .isEqualTo("333-444");
        assertThat(read(shown + declared.formatted("987654"), null)
                        .identifiers()
                        .sku())
                .isEqualTo("111-222");
        assertThat(read(declared.formatted("987654"), null).identifiers().sku()).isEqualTo("987654");
    }

    @ParameterizedTest
    @CsvSource({"Hollow Mill, Hollow Mill", "166dc4e4-0777-4b7d-8b25-bfe10d23077b,", "4711,"})
    void aDeclaredSellerIsAName(String declared, @Nullable String seller) {
        String offer =
                "<script type=application/ld+json>{\"@type\": \"Product\", \"name\": \"Copper Kettle\", \"offers\": {"
                        + "\"price\": 20, \"priceCurrency\": \"EUR\", \"seller\": {\"name\": \"" + declared
                        + "\"}}}</script>";
        assertThat(read(offer, null).seller()).isEqualTo(seller);
    }

    @Test
    void anAmazonAddressIsMadeOfTheShopsNumber() {
        URI url = URI.create("https://www.amazon.example/dp/B004SNMXRS");
        assertThat(read("<p>Item number: 31010360</p>", url).identifiers().sku())
                .isEqualTo("B004SNMXRS");
    }

    private static OfferFacts read(String body, @Nullable URI url) {
        String html = "<html lang=en><head><meta charset=utf-8><title>Copper Kettle</title></head><body>"
                + "<h1>Copper Kettle</h1>" + body + "<div class=price>€20.00</div></body></html>";
        Page page = new Page(html.getBytes(StandardCharsets.UTF_8), null, url);
        return new OfferReader().read(page, ReadingContext.UNKNOWN).facts();
    }
}
