package dev.dealwire.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.ItemCondition;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionWordsTests {

    @ParameterizedTest(name = "{0} ({1}) is {2}")
    @CsvFileSource(resources = "/kinds/condition-phrases.csv", numLinesToSkip = 1)
    void phraseSaysWhatItsReadersUnderstand(String text, String language, String condition) {
        assertThat(ConditionWords.read(text, language).map(ItemCondition::schemaOrgWord))
                .isEqualTo(Optional.ofNullable(condition));
    }

    @ParameterizedTest
    @CsvSource({
        "https://schema.org/UsedCondition, USED",
        "http://schema.org/NewCondition, NEW",
        "RefurbishedCondition, REFURBISHED",
        "refurbished, REFURBISHED",
        "open-box, USED",
        "new, NEW"
    })
    void declaredValueIsReadInItsSpellings(String value, ItemCondition condition) {
        assertThat(ConditionWords.parseDeclared(value)).contains(condition);
    }

    @Test
    void titleTellsThatTheProductIsRenewed() {
        assertThat(read("<h1>Phone X, 128 GB (Renewed)</h1><p>$199.00</p>")).contains(ItemCondition.REFURBISHED);
    }

    @Test
    void praiseInTheTitleIsNoCondition() {
        assertThat(read("<h1>The brand new Phone X</h1><p>$199.00</p>")).isEmpty();
    }

    @Test
    void anotherOfferForUsedOnesIsNotTheProductsCondition() {
        assertThat(read("<h1>Phone X</h1><p>$199.00</p><p>Used from $120.00</p><a class=btn>Open-Box: from $150</a>"))
                .isEmpty();
    }

    private static Optional<ItemCondition> read(String body) {
        return ConditionWords.read(PageSurvey.of(Jsoup.parse(body)));
    }
}
