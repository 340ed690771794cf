package dev.dealwire.history.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dealwire.catalog.Availability;
import dev.dealwire.history.PriceTimeline;
import dev.dealwire.history.Timelines;
import dev.dealwire.money.Money;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PriceChartTests {

    @Test
    void stepsGapsAndSoldOutSpellsAreToldApart() throws Exception {
        Document chart = draw(new Timelines()
                .seen(0, 30, "USD 25")
                .seen(31, 40, "USD 19.99", "25", Availability.IN_STOCK)
                .seen(60, 70, "USD 25", null, Availability.SOLD_OUT)
                .until(80, "Test dryer"));

        assertThat(classed(chart, "path", "price")).hasSize(3);
        assertThat(classed(chart, "path", "soldout")).hasSize(2);
        assertThat(classed(chart, "path", "regular")).hasSize(2);
        assertThat(classed(chart, "rect", "gap")).as("between, after, legend").hasSize(3);
        assertThat(classed(chart, "path", "price").get(1).getAttribute("d"))
                .as("falls from the price before at the moment of the change")
                .matches("M384\\.7 \\S+ V\\S+ H472\\.0");
        assertThat(text(chart, "desc"))
                .isEqualTo("shop/dryer, 1 January 2026 to 22 March 2026, 52 observations."
                        + " Last seen at $25 on 12 March 2026. Lowest $19.99.");
    }

    @Test
    void titleFromThePageIsTextAndNothingElse() throws Exception {
        Document chart =
                draw(new Timelines().seen(0, 3, "USD 25").until(4, "</title><script>alert(1)</script>&\u0000\uD800"));

        assertThat(chart.getElementsByTagName("script").getLength()).isZero();
        assertThat(text(chart, "title")).isEqualTo("Price of </title><script>alert(1)</script>&");
    }

    @Test
    void priceInAnotherCurrencyIsLeftOutAndThePictureSaysSo() throws Exception {
        Document chart =
                draw(new Timelines().seen(0, 3, "EUR 25").seen(4, 5, "USD 30").until(6, null));

        assertThat(classed(chart, "path", "price")).as("one spell, legend").hasSize(2);
        assertThat(text(chart, "desc")).contains("prices in other currencies left out");
    }

    @Test
    void singleSightingHasAPlace() throws Exception {
        assertThat(classed(draw(new Timelines().seen(0, 0, "JPY 1980").until(0, null)), "circle", "dot"))
                .singleElement()
                .satisfies(dot -> assertThat(dot.getAttribute("cx")).isEqualTo("84.0"));
    }

    @Test
    void nothingSeenIsNoPicture() {
        PriceTimeline empty = new Timelines().until(1, null);

        assertThatThrownBy(() -> PriceChart.draw(empty, Locale.US)).hasMessage("found no price of shop/dryer to draw");
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 20, 25, '18.00 20.00 22.00 24.00 26.00'",
        "USD, 19.99, 19.99, '19.98 19.99 20.00'",
        "USD, 0.10, 999, '0.00 200.00 400.00 600.00 800.00 1000.00'",
        "JPY, 1980, 2980, '1800 2000 2200 2400 2600 2800 3000'",
        "KWD, 0.250, 0.255, '0.248 0.250 0.252 0.254 0.256'",
    })
    void amountsAreMarkedAtRoundSteps(String currency, String low, String high, String marks) {
        PriceAxis axis = PriceAxis.over(List.of(Money.of(low, currency), Money.of(high, currency)), 0, 100);

        assertThat(axis.marks()).extracting(Money::toDecimalString).containsExactly(marks.split(" "));
        assertThat(axis.y(axis.marks().getFirst())).isEqualByComparingTo(BigDecimal.valueOf(100));
        assertThat(axis.y(axis.marks().getLast())).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private static Document draw(PriceTimeline timeline) throws Exception {
        String svg = PriceChart.draw(timeline, Locale.US);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> classed(Document chart, String tag, String word) {
        NodeList found = chart.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .filter(element -> element.getAttribute("class").equals(word))
                .toList();
    }

    private static String text(Document chart, String tag) {
        return chart.getElementsByTagName(tag).item(0).getTextContent();
    }
}
