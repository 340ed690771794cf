package dev.dealwire.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '~', textBlock = """
                    https://shop.example/a b                 > https://shop.example/a%20b
                    https://shop.example/?f=a|b              > https://shop.example/?f=a%7Cb
                    https://shop.example/{id}?q="x"          > https://shop.example/%7Bid%7D?q=%22x%22
                    https://shop.example/50%-off             > https://shop.example/50%25-off
                    https://shop.example/50%2                > https://shop.example/50%252
                    https://shop.example/50%20off            > https://shop.example/50%20off
                    https://shop.example/a[1]?b[]=2          > https://shop.example/a%5B1%5D?b%5B%5D=2
                    https://[2001:db8::1]:8443/a[1]          > https://[2001:db8::1]:8443/a%5B1%5D
                    https://[2001:db8::1]                    > https://[2001:db8::1]
                    https://shop.example/a#b#c               > https://shop.example/a#b%23c
                    https://shop.example/fön                 > https://shop.example/fön
                    https://shop.example/a\u00a0b            > https://shop.example/a%C2%A0b
                    https://shop.example/a\\tb\\nc           > https://shop.example/a%5Ctb%5Cnc
                    /relative path                           > /relative%20path
                    /a[1]?u=//b[2]                           > /a%5B1%5D?u=//b%5B2%5D
                    """)
    void whatAUriMayNotHoldIsEncodedAndNothingElse(String text, String url) {
        assertThat(WebAddress.read(text)).contains(URI.create(url));
    }

    @Test
    void lineBreaksAndTabsInsideAreLeftOut() {
        assertThat(WebAddress.read(" https://shop.example/a\n\tb\r\n "))
                .contains(URI.create("https://shop.example/ab"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "https://[2001", "1:a", "://"})
    void textThatIsNoAddressEvenSoIsRefused(String text) {
        assertThat(WebAddress.read(text)).isEmpty();
    }
}
