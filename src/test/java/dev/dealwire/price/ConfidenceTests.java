package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.OfferReading.Priced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** "Publishable" is a promise: it is kept on 99 of 100 pages, and given for most pages that have a price. */
class ConfidenceTests {

    private static final int LEAST_RIGHT = 990;
    private static final int LEAST_COVERED = 740;

    private final List<String> wrong = new ArrayList<>();
    private int given;
    private int priced;

    @Test
    void publishablePricesAreRightNinetyNineTimesInAHundred() {
        ShopPage.all().forEach(this::add);
        report("own pages");
        assertThat(perMille(priced, given)).as("coverage on own pages").isGreaterThanOrEqualTo(LEAST_COVERED);
        if (SharedPages.arePresent()) {
            SharedPages.all().forEach(this::add);
            report("own and shared pages");
        }
        assertThat(perMille(given, given - wrong.size())).as("%s", wrong).isGreaterThanOrEqualTo(LEAST_RIGHT);
        assertThat(perMille(priced, given)).as("coverage").isGreaterThanOrEqualTo(LEAST_COVERED);
    }

    private void add(ShopPage page) {
        priced += page.isPriced() ? 1 : 0;
        if (page.reading() instanceof Priced reading && reading.confidence() == Confidence.PUBLISHABLE) {
            note(page.toString(), page.hasPrice(reading));
        }
    }

    private void add(SharedPages.Labelled page) {
        JsonNode truth = page.truth();
        priced += truth.path("sale_price").isNull() ? 0 : 1;
        OfferReading reading = new OfferReader().read(page.page(), ReadingContext.UNKNOWN);
        if (reading instanceof Priced found && found.confidence() == Confidence.PUBLISHABLE) {
            note(page.name(), isRight(found, truth));
        }
    }

    static boolean isRight(Priced found, JsonNode truth) {
        boolean currency = truth.path("currency").isNull()
                || truth.path("currency").asString().equals(found.currentPrice().currencyCode());
        boolean amount = isAmount(found, truth.path("sale_price"))
                || truth.path("sale_price_alt").valueStream().anyMatch(other -> isAmount(found, other));
        return currency && amount;
    }

    private static boolean isAmount(Priced found, JsonNode truth) {
        return !truth.isNull() && found.currentPrice().amount().compareTo(new BigDecimal(truth.asString())) == 0;
    }

    private void note(String page, boolean right) {
        given++;
        if (!right) {
            wrong.add(page);
        }
    }

    private void report(String pages) {
        System.out.printf(
                "%s: %d of %d priced pages read with confidence \"publishable\" (%.1f %%), %d of those right%n",
                pages, given, priced, perMille(priced, given) / 10.0, given - wrong.size());
    }

    private static int perMille(int of, int part) {
        return of == 0 ? 1000 : 1000 * part / of;
    }
}
