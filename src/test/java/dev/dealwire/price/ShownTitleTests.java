package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.extract.Page;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.OfferReading.Priced;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which line names the product on pages that mark no first-level heading, by what their head says. */
class ShownTitleTests {

    private static final String PRICE = "<div class=price>$20.00</div><button>Add to cart</button>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Copper Kettle 2 L - Hollow Mill          | <div>Copper Kettle 2 L</div>                            | Copper Kettle 2 L
            Copper Kettle 2 L - Kettles - Mill       | <b>Kettles</b><div>The Copper Kettle, 2 L</div>          | The Copper Kettle, 2 L
            Mill: Copper Kettle 2 L                  | <div>Mill</div><div>Copper Kettle 2 L (new)</div>        | Copper Kettle 2 L (new)
            Copper Kettle 2 L wooden grip · Hollow Mill | <div>Copper Kettle 2 L wooden grip for gas and camp fire</div> | Copper Kettle 2 L wooden grip for gas and camp fire
            Copper Kettle 2 L | <div><title>Copper Kettle 2 L</title></div><div>The Copper Kettle, 2 L</div>                    | The Copper Kettle, 2 L
            Copper Kettle 2 L - Hollow Mill | <h1>Hollow Mill</h1><h2>Copper Kettle 2 L</h2>                  | Copper Kettle 2 L
            Copper Kettle 2 L - Hollow Mill | <h1>Hollow Mill</h1><p>Copper Kettle, 2 L</p>                   | Copper Kettle, 2 L
            Copper Kettle 2 L with a wooden grip | <h1>Hollow Mill</h1><p>Copper Kettle 2 L with wooden grip</p> | Copper Kettle 2 L with wooden grip
            Copper Kettle 2 L | <div class=title>Delivery</div><div><span>Copper Kettle</span> <i>2 L</i></div>                 | Copper Kettle 2 L
            Copper Kettle 2 L | <div hidden>Copper Kettle 2 L, sold out</div><div>Copper Kettle, 2 L</div>                      | Copper Kettle, 2 L
            Copper Kettle 2 L | <a href=/k>Copper Kettle 2 L</a><div>The Copper Kettle 2 L</div>                                | The Copper Kettle 2 L
            銅製やかん ニリットル：水車商店 | <div>銅製やかんニリットル（新品）</div>                                                                    | 銅製やかんニリットル（新品）""")
    void theLineMostLikeTheHeadIsTheTitle(String head, String body, String title) {
        assertThat(read(head, body + PRICE).facts().title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "Copper Kettle 2 L, <h1>Copper Kettle 2 L</h1>, PUBLISHABLE",
        "Week of the kettle, <h1>Copper Kettle 2 L</h1>, TENTATIVE",
        "Week of the kettle, <p>All is reduced</p>, TENTATIVE"
    })
    void aPriceWithoutTheTitleThatThePageGoesByIsTentative(String head, String body, Confidence confidence) {
        String price = PRICE.replace("$", "US$");
        assertThat(read(head, body + price))
                .isInstanceOfSatisfying(
                        Priced.class, priced -> assertThat(priced.confidence()).isEqualTo(confidence));
    }

    private static OfferReading read(String head, String body) {
        String html = "<html lang=en-US><head><meta charset=utf-8><title>" + head + "</title></head><body>" + body
                + "</body></html>";
        Page page = new Page(html.getBytes(StandardCharsets.UTF_8), null, null);
        return new OfferReader().read(page, ReadingContext.UNKNOWN);
    }
}
