package dev.dealwire.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFragmentsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"data": [{"p": 1.50},  {"p": 2.00}]}      | /data/1     | {"p": 2.00}
            {"data": [{"p": 1.50},  {"p": 2.00}]}      | /data       | [{"p": 1.50}, {"p": 2.00}]
            {"p": 1}                                   | ''          | {"p": 1}
            [{"a/b": {"~": {"preis": "5 €"}}}]         | /0/a~1b/~0  | {"preis": "5 €"}
            {"ä": 0, "data": {"p": 3}}                 | /data       | {"p": 3}
            {"data": [{"text": "123456789012345678"}]} | /data/0     | {"text": "1234567890123456
            {"data": []}                               | /data/0     |
            {"data": [1, {"p":                         | /data/1     |
            no json                                    | /data/1     |
            """)
    void valueIsShownAsItWasWritten(String document, String pointer, @Nullable String fragment) {
        assertThat(JsonFragments.at(document.getBytes(StandardCharsets.UTF_8), pointer, 26)
                        .orElse(null))
                .isEqualTo(fragment);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void documentOfAnotherEncodingIsNotCutInTheMiddleOfItsCharacters(String encoding) throws Exception {
        assertThat(JsonFragments.at("{\"data\": {\"p\": 3}}".getBytes(encoding), "/data", 26))
                .isEmpty();
    }
}
