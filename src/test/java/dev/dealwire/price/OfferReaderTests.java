package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.extract.Page;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.price.OfferReading.Priced;
import dev.dealwire.price.OfferReading.Reason;
import dev.dealwire.price.OfferReading.Unpriced;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfferReaderTests {

    private final OfferReader reader = new OfferReader();

    static Stream<SamplePages.Sample> samples() {
        return SamplePages.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheSamplePages(SamplePages.Sample sample) {
        OfferReading reading = reader.read(sample.page(), ReadingContext.UNKNOWN);
        assertThat(current(reading)).as("%s: %s", sample.name(), reading).isEqualTo(sample.current());
        assertThat(reference(reading)).as("%s: %s", sample.name(), reading).isEqualTo(sample.reference());
    }

    @Test
    void aHintOutweighsTheRules() {
        Page page = page("<h1>Lamp</h1><div class=price>$20.00</div><p id=deal>$15.00</p><button>Add to cart</button>");
        ExtractionHints hints = new ExtractionHints("#deal", null, null, null);
        OfferReading reading = reader.read(page, new ReadingContext(null, null, hints));
        assertThat(current(reading)).isEqualTo("USD 15.00");
    }

    @Test
    void bytesThatAreNoPageAreRefused() {
        OfferReading reading = reader.read(new Page(new byte[] {0, 1, 2, 3}, null, null), ReadingContext.UNKNOWN);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Unpriced.class,
                        unpriced -> assertThat(unpriced.reason()).isEqualTo(Reason.UNREADABLE_PAGE));
    }

    @Test
    void everyCandidateIsInTheTrace() {
        Page page =
                page("<h1>Lamp</h1><p>was <s>$30.00</s></p><div class=price>$20.00</div><button>Add to cart</button>");
        ReadingTrace trace = reader.read(page, ReadingContext.UNKNOWN).trace();
        assertThat(trace.candidates()).extracting(ReadingTrace.Weighed::role).contains("current", "regular");
        assertThat(trace.candidates())
                .allSatisfy(weighed -> assertThat(weighed.verdict()).isNotBlank());
    }

    @Test
    void digitsOnBothSidesOfSomethingUnreadAreNotOneNumber() {
        Page page = page("<h1>Drill</h1><div class=price><span>$</span><span>1<svg>29</svg></span><sup>95</sup></div>"
                + "<button>Add to cart</button>");
        assertThat(current(reader.read(page, ReadingContext.UNKNOWN))).isNotEqualTo("USD 1.95");
    }

    @Test
    void aDeepTreeIsReadWithoutHarm() {
        String nested = "<div>".repeat(20_000) + "$5.00" + "</div>".repeat(20_000);
        assertThat(reader.read(page(nested), ReadingContext.UNKNOWN)).isNotNull();
    }

    private static Page page(String body) {
        String html = "<html lang=en-US><body>" + body + "</body></html>";
        return new Page(html.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static String current(OfferReading reading) {
        return reading instanceof Priced priced ? priced.currentPrice().toString() : "none";
    }

    private static String reference(OfferReading reading) {
        return reading instanceof Priced priced && priced.referencePrice() != null
                ? priced.referencePrice().money().toString()
                : "none";
    }
}
