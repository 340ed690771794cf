package dev.dealwire.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import dev.dealwire.extract.Page;
import dev.dealwire.job.ExtractionHints;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReader;
import dev.dealwire.price.OfferReading;
import dev.dealwire.price.OfferReading.Priced;
import dev.dealwire.price.OfferReading.Unpriced;
import dev.dealwire.price.ReadingContext;
import dev.dealwire.price.ReferencePrice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample pages read the way any shop's are: what they show is what the article will say. */
class SamplePagesReadingTests {

    private static final ReadingContext CONTEXT =
            new ReadingContext(Currency.getInstance("USD"), Locale.US, ExtractionHints.NONE);

    private final SampleMarket market =
            SampleMarket.open(Clock.fixed(Instant.parse("2022-07-12T07:00:00Z"), ZoneOffset.UTC), 0);

    @AfterEach
    void close() {
        market.close();
    }

    static List<SampleProduct> products() {
        return SampleProducts.ALL;
    }

    @ParameterizedTest
    @MethodSource("products")
    void ordinaryPriceIsRead(SampleProduct product) {
        assertPriced(product, product.regularPrice(), product.advertisedPrice());
    }

    @ParameterizedTest
    @MethodSource("products")
    void salePriceIsReadWithWhatIsCrossedOut(SampleProduct product) {
        market.startSale();

        assertPriced(product, product.salePrice(), market.tag(product).crossedOut());
    }

    @ParameterizedTest
    @MethodSource("products")
    void brokenPageGivesNoPrice(SampleProduct product) {
        market.breakPage(product);

        assertThat(read(product)).isInstanceOf(Unpriced.class);
    }

    @ParameterizedTest
    @MethodSource("products")
    void soldOutIsRead(SampleProduct product) {
        market.sellOut(product);

        assertThat(read(product).facts().availability()).isIn(Availability.OUT_OF_STOCK, Availability.SOLD_OUT);
    }

    private void assertPriced(SampleProduct product, Money current, @Nullable Money reference) {
        assertThat(read(product)).isInstanceOfSatisfying(Priced.class, priced -> {
            assertThat(priced.currentPrice()).isEqualTo(current);
            assertThat(priced.confidence()).isEqualTo(OfferReading.Confidence.PUBLISHABLE);
            ReferencePrice found = priced.referencePrice();
            assertThat(found == null ? null : found.money()).isEqualTo(reference);
        });
    }

    private OfferReading read(SampleProduct product) {
        URI url = market.listings().stream()
                .filter(listing -> listing.id().equals(product.id()))
                .findFirst()
                .orElseThrow()
                .url();
        try (InputStream body = url.toURL().openStream()) {
            Page page = new Page(body.readAllBytes(), "text/html; charset=utf-8", url);
            return new OfferReader().read(page, CONTEXT);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + url, e);
        }
    }
}
