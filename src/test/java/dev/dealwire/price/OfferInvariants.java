package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.extract.Page;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReading.Priced;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What holds for whatever bytes a page has: it is read or refused, and no price comes out of nothing. */
final class OfferInvariants {

    /** In scripts and attributes digits may be written in other ways, which are not undone here. */
    private static final Pattern ESCAPED_DIGITS = Pattern.compile("\\\\[ux]|&#|%3|%25");

    private static final OfferReader READER = new OfferReader();

    private OfferInvariants() {}

    static void holdFor(byte[] body) {
        if (READER.read(new Page(body, null, null), ReadingContext.UNKNOWN) instanceof Priced priced) {
            isPrinted(priced.currentPrice(), body);
            ReferencePrice reference = priced.referencePrice();
            if (reference != null) {
                isPrinted(reference.money(), body);
                assertThat(reference.money().amount())
                        .isGreaterThan(priced.currentPrice().amount());
            }
        }
    }

    private static void isPrinted(Money money, byte[] body) {
        assertThat(money.amount()).isPositive();
        String digits = money.amount().stripTrailingZeros().unscaledValue().toString();
        if (digitsOf(new String(body, StandardCharsets.UTF_8)).contains(digits)) {
            return;
        }
        String parsed = parsed(body);
        if (!ESCAPED_DIGITS.matcher(parsed).find()) {
            assertThat(digitsOf(parsed)).as("%s on %s", money, parsed).contains(digits);
        }
    }

    /** The page as a parser understands it, with its tags and without them. */
    private static String parsed(byte[] body) {
        try {
            String html = Jsoup.parse(new ByteArrayInputStream(body), null, "").outerHtml();
            return html + '\n' + html.replaceAll("<[^>]*>", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digitsOf(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
