package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.OfferReading.Priced;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The known pages without what their rules were written for. What still is read off them is the nearest to what is read off
 * shops that nobody has seen; a rule that raises the known pages and lowers these is tuned to the known ones.
 */
class AblatedPagesTests {

    private final List<String> wrong = new ArrayList<>();
    private final List<String> wronglyPublishable = new ArrayList<>();
    private int given;
    private int right;

    @ParameterizedTest
    @CsvSource(textBlock = """
            NO_JSON_LD                 | 560 | 2
            NOTHING_DECLARED           | 504 | 6
            NO_HEADING                 | 563 | 5
            NOTHING_DECLARED_OR_HEADED | 502 | 12
            SHOP_IN_HEADING            | 564 | 3
            MEANINGLESS_NAMES          | 558 | 5
            FOREIGN_JSON_LD            | 562 | 6
            FOREIGN_STATE              | 566 | 0
            STALE_JSON_LD              | 557 | 6
            CAROUSEL_BEFORE_TITLE      | 555 | 4
            SPLIT_PRICES               | 564 | 0
            NO_SPACE_BETWEEN_BLOCKS    | 564 | 0""", delimiter = '|')
    void ownPagesAreReadAllTheSame(Ablation ablation, int fewestRight, int mostWrong) {
        for (ShopPage page : ShopPage.all()) {
            OfferReading reading = new OfferReader().read(ablation.of(page.page()), ReadingContext.UNKNOWN);
            if (reading instanceof Priced priced) {
                note(page.toString(), priced, page.hasPrice(priced));
            }
        }
        assertThat(wrong).as("wrong of %d", given).hasSizeLessThanOrEqualTo(mostWrong);
        assertThat(right).isGreaterThanOrEqualTo(fewestRight);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOTHING_DECLARED           | 75 | 1
            NO_HEADING                 | 82 | 1
            NOTHING_DECLARED_OR_HEADED | 76 | 1
            SHOP_IN_HEADING            | 81 | 1
            MEANINGLESS_NAMES          | 82 | 0""", delimiter = '|')
    void sharedPagesAreReadAllTheSame(Ablation ablation, int fewestRight, int mostWrong) {
        assumeTrue(SharedPages.arePresent(), "no labelled pages in " + SharedPages.FOLDER.toAbsolutePath());
        for (SharedPages.Labelled page : SharedPages.all()) {
            OfferReading reading = new OfferReader().read(ablation.of(page.page()), ReadingContext.UNKNOWN);
            if (reading instanceof Priced priced) {
                note(page.name(), priced, ConfidenceTests.isRight(priced, page.truth()));
            }
        }
        assertThat(wronglyPublishable).isEmpty();
        assertThat(wrong).as("wrong of %d", given).hasSizeLessThanOrEqualTo(mostWrong);
        assertThat(right).isGreaterThanOrEqualTo(fewestRight);
    }

    private void note(String page, Priced reading, boolean fits) {
        given++;
        right += fits ? 1 : 0;
        if (!fits) {
            wrong.add(page);
            if (reading.confidence() == Confidence.PUBLISHABLE) {
                wronglyPublishable.add(page);
            }
        }
    }
}
