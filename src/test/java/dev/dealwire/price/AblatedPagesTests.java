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
            NO_JSON_LD                 | 589 | 2
            NOTHING_DECLARED           | 528 | 7
            NO_HEADING                 | 593 | 2
            NOTHING_DECLARED_OR_HEADED | 526 | 8
            SHOP_IN_HEADING            | 589 | 5
            MEANINGLESS_NAMES          | 587 | 6
            FOREIGN_JSON_LD            | 592 | 13
            FOREIGN_STATE              | 592 | 0
            STALE_JSON_LD              | 588 | 6
            CAROUSEL_BEFORE_TITLE      | 585 | 3
            SPLIT_PRICES               | 594 | 0
            NO_SPACE_BETWEEN_BLOCKS    | 594 | 0""", delimiter = '|')
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
            NOTHING_DECLARED           | 75 | 0
            NO_HEADING                 | 82 | 0
            NOTHING_DECLARED_OR_HEADED | 76 | 1
            SHOP_IN_HEADING            | 81 | 0
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
