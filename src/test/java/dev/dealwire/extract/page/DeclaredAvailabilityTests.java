package dev.dealwire.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.Availability;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeclaredAvailabilityTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "/kinds/declared-availability.csv", numLinesToSkip = 1)
    void valueIsReadInAllItsSpellings(String value, String availability) {
        assertThat(DeclaredAvailability.parse(value == null ? "" : value).map(Availability::schemaOrgWord))
                .isEqualTo(Optional.ofNullable(availability));
    }

    @ParameterizedTest
    @EnumSource
    void everyWordOfSchemaOrgIsRead(Availability availability) {
        assertThat(DeclaredAvailability.parse("https://schema.org/" + availability.schemaOrgWord()))
                .contains(availability);
    }

    @Test
    void absurdlyLongValueSaysNothing() {
        assertThat(DeclaredAvailability.parse("instock".repeat(10_000))).isEmpty();
    }
}
