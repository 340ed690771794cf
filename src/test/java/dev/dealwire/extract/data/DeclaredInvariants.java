package dev.dealwire.extract.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What holds for whatever bytes a page has. */
final class DeclaredInvariants {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    /** Digits may be written in other ways, which are not undone here. */
    private static final Pattern ESCAPED_DIGITS = Pattern.compile("\\\\[ux]|&#|%3|&\\w+;");

    private DeclaredInvariants() {}

    static void holdFor(String html) {
        StructuredData data = StructuredData.read(Jsoup.parse(html), null);

        assertThat(data.products()).hasSizeLessThan(1_000);
        for (DeclaredProduct product : data.products()) {
            assertThat(product.path()).isNotBlank();
            for (DeclaredOffer offer : product.offers()) {
                offer.prices().forEach(price -> isWrittenIn(html, price));
            }
        }
    }

    /** No price comes out of nothing: each run of its digits stands in the page. */
    private static void isWrittenIn(String html, DeclaredPrice price) {
        assertThat(price.text()).isNotBlank();
        assertThat(price.minorDigits()).isBetween(0, 4);
        if (ESCAPED_DIGITS.matcher(html).find()) {
            return;
        }
        Matcher digits = DIGITS.matcher(price.text());
        while (digits.find()) {
            assertThat(html).as(price.path()).contains(digits.group());
        }
    }
}
