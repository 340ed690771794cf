package dev.dealwire.extract.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramHomeTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            {"store":{"currencyCode":"QAR"}}                          | QAR | -
            Shopify.currency = {"active":"NZD","rate":"1.0"};         | NZD | -
            utag_data = {order_currency_code:"USD",country_code:"US"} | USD | US
            f("{\\"currency\\":\\"SEK\\"}")                           | SEK | -
            {"currency":{"code":"PLN"},"locale":"pl_PL"}              | PLN | PL
            {"currency":"EUR","defaultCurrency":"SEK"}                | -   | -
            {"currencies":["USD","EUR"],"shippingCountries":["LK"]}   | -   | -
            {"currency":"XYZ","country":"ZZ","currencySymbol":"$"}    | -   | -
            {"country":"LK","lang":"en"}                              | -   | LK
            {"country":"LK","locale":"en-US"}                         | -   | -
            """)
    void settingsOfAllProgramsTogetherNameOneOrNone(String script, String currency, String country) {
        ProgramHome home =
                ProgramHome.of(Jsoup.parse("<script>" + script + "</script>").select("script"));

        assertThat(home).isEqualTo(new ProgramHome(currency, country));
    }
}
