package dev.dealwire.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AvailabilityWordsTests {

    @ParameterizedTest(name = "{0} ({1}) is {2}")
    @CsvFileSource(resources = "/kinds/availability-phrases.csv", numLinesToSkip = 1)
    void phraseSaysWhatItsReadersUnderstand(String text, String language, String availability) {
        assertThat(AvailabilityWords.read(text, language).map(Availability::schemaOrgWord))
                .isEqualTo(Optional.ofNullable(availability));
    }

    /** A row that another row silences would be dead. */
    @Test
    void everyRowOfTheTableIsReadAsItSays() {
        List<String> dead = new ArrayList<>();
        for (PhraseFile.Row row : PhraseFile.rows("availability-words.tsv")) {
            Availability meant = StockPhrase.of(row).availability();
            String text = row.phrase().replace("*", "").replace(" ..", "").replace("#", "3");
            if (meant != AvailabilityWords.read(text, row.column(1), true).availability()) {
                dead.add(String.join(" | ", row.columns()));
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void thirtyLanguagesAreKnown() {
        assertThat(AvailabilityWords.languages())
                .contains(
                        "en", "de", "fr", "es", "pt", "it", "nl", "sv", "no", "da", "fi", "pl", "cs", "sk", "hu", "ro",
                        "bg", "hr", "sr", "sl", "el", "tr", "ru", "uk", "ar", "he", "ja", "ko", "zh", "th", "vi", "id",
                        "hi");
    }

    @Test
    void readingDoesNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr", "ar", "de", "en"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(AvailabilityWords.read("TÜKENDİ", "tr")).contains(Availability.OUT_OF_STOCK);
                assertThat(AvailabilityWords.read("IN STOCK", "en")).contains(Availability.IN_STOCK);
                assertThat(AvailabilityWords.read("DISPONIBILE", "it")).contains(Availability.IN_STOCK);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void loneWordOfAnotherLanguageIsNotBelieved() {
        assertThat(AvailabilityWords.read("Slut", "en")).isEmpty();
        assertThat(AvailabilityWords.read("Slut", "sv")).contains(Availability.OUT_OF_STOCK);
    }
}
