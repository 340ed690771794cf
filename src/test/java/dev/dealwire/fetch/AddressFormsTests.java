package dev.dealwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.job.Manners;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms an address is brought into: to be sent, to be compared, to be paced. */
class AddressFormsTests {

    @ParameterizedTest
    @CsvSource({
        "HTTP://Shop.EXAMPLE:80/A?b=C#d, http://shop.example/A?b=C",
        "https://shop.example:443, https://shop.example/",
        "https://shop.example:8443/p, https://shop.example:8443/p",
        "http://shop.example:443/p, http://shop.example:443/p",
        "https://shop.example./p, https://shop.example/p",
        "https://shop.example/a/./b/../c/, https://shop.example/a/c/",
        "https://shop.example/a/.., https://shop.example/",
        "https://shop.example/../../x, https://shop.example/x",
        "https://shop.example/a//b, https://shop.example/a//b",
        "https://shop.example/.well-known/x, https://shop.example/.well-known/x",
        "https://shop.example/f\u00f6n?q=\u00e4, https://shop.example/f%C3%B6n?q=%C3%A4",
        "https://shop.example/?b=2&a=1, https://shop.example/?b=2&a=1",
        "mailto:x@shop.example, mailto:x@shop.example"
    })
    void anAddressIsSentInNormalForm(String given, String sent) {
        assertThat(RequestUrl.of(URI.create(given))).hasToString(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/dp/B01?tag=x-20&th=1&psc=1, https://a.example/dp/B01?th=1&psc=1",
        "https://a.example/p?utm_source=n&UTM_Medium=m, https://a.example/p",
        "https://a.example/p?color=red&gclid=1&size=M#top, https://a.example/p?color=red&size=M",
        "https://a.example/p?sku=7&&variant=8&, https://a.example/p?sku=7&variant=8",
        "https://a.example/p?tagged=1&refresh=2, https://a.example/p?tagged=1&refresh=2",
        "https://a.example/p?ref_=nav&ascsubtag=y&linkCode=ll1&creativeASIN=B01&camp=1, https://a.example/p",
        "https://a.example/p?irclickid=1&ranMID=2&ranEAID=3&ranSiteID=4&awc=5&cjevent=6, https://a.example/p",
        "https://a.example/p?q=a%26tag%3Db, https://a.example/p?q=a%26tag%3Db",
        "https://a.example/p?, https://a.example/p"
    })
    void trackingGoesAndVariantsStay(String given, String canonical) {
        assertThat(CanonicalUrl.of(URI.create(given))).hasToString(canonical);
        assertThat(CanonicalUrl.of(URI.create(canonical))).hasToString(canonical);
    }

    @Test
    void turkishReadersGetTheSameForm() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            assertThat(CanonicalUrl.of(URI.create("HTTPS://SHOP.INFO/I?IRCLICKID=1")))
                    .hasToString("https://shop.info/I");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.shop.example.com/p, example.com",
        "https://shop.co.uk/p, shop.co.uk",
        "https://www.shop.co.uk./p, shop.co.uk",
        "https://a.myshopify.com/p, a.myshopify.com",
        "https://WWW.AMAZON.DE:443/p, amazon.de",
        "http://127.0.0.1:8081/p, 127.0.0.1:8081",
        "http://localhost:8082/p, localhost:8082",
        "http://[2606:2800:220:1::1]/p, [2606:2800:220:1::1]",
        "https://co.uk/p, co.uk"
    })
    void aPaceIsKeptForTheRegistrableDomain(String url, String key) {
        assertThat(PolitenessKey.of(URI.create(url), Manners.DEFAULT)).hasToString(key);
    }

    @Test
    void aMerchantMayDeclareWhatItsPaceIsKeptFor() {
        Manners shared = new Manners("one-platform", Duration.ZERO, 1);

        assertThat(PolitenessKey.of(URI.create("https://a.example.com/"), shared))
                .hasToString("one-platform");
    }

    @ParameterizedTest
    @CsvSource({
        "/p/1, /, true", "/p/1, /index.html, true", "/p/1, /de, true", "/p/1, /en-us/, true", "/p/1, /gb/en, true",
        "/p/1, /p/2, false", "/p/1, /?missing=1, false", "/p/1, /deals, false", "/, /index.html, false",
                "/p/1, /p/1, false"
    })
    void aRedirectToAFrontDoorIsKnown(String asked, String found, boolean home) {
        URI shop = URI.create("https://shop.example");

        assertThat(new Trail(shop.resolve(asked), shop.resolve(found), true).toHomePage())
                .isEqualTo(home);
    }
}
