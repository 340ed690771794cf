package dev.dealwire.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dealwire.job.AffiliateProgramme;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AffiliateLinksTests {

    private static final Placement PLACEMENT =
            new Placement(new SubId("s1"), new Article("Prime Day & you", URI.create("https://mag.example/a?b=1&c=2")));

    private static final Map<String, AffiliateProgramme> PROGRAMMES = Map.ofEntries(
            Map.entry("none", new AffiliateProgramme.None()),
            Map.entry("amazon", new AffiliateProgramme.Amazon("mag-20")),
            Map.entry("ebay", new AffiliateProgramme.Ebay("711-53200-19255-0", "5338")),
            Map.entry("awin", new AffiliateProgramme.Awin("111", "222")),
            Map.entry("cj", new AffiliateProgramme.Cj("333")),
            Map.entry("rakuten", new AffiliateProgramme.Rakuten("r/1", "444")),
            Map.entry("impact", new AffiliateProgramme.Impact("goto.walmart.com", "1", "2", "3")),
            Map.entry("partnerize", new AffiliateProgramme.Partnerize("1011l")),
            Map.entry("skimlinks", new AffiliateProgramme.Skimlinks("9X8")),
            Map.entry("sovrn", new AffiliateProgramme.Sovrn("abc")),
            Map.entry("howl", new AffiliateProgramme.Howl("mag")));

    private final AffiliateLinks links = new AffiliateLinks(LinkRule.HTTPS_ONLY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none       | https://shop.example/p?sku=1&utm_source=x | https://shop.example/p?sku=1
                    amazon     | https://www.amazon.com/Dryer-Black/dp/B00132ZG3U/ref=sr_1_1?keywords=d&tag=other-20&th=1&psc=1 | https://www.amazon.com/dp/B00132ZG3U?tag=mag-20&th=1&psc=1
                    amazon     | https://www.amazon.com/gp/product/b00132zg3u | https://www.amazon.com/dp/B00132ZG3U?tag=mag-20
                    amazon     | https://www.amazon.co.uk/gp/aw/d/B00132ZG3U?linkCode=ll1 | https://www.amazon.co.uk/dp/B00132ZG3U?tag=mag-20
                    amazon     | http://www.amazon.com/dp/B00132ZG3U | https://www.amazon.com/dp/B00132ZG3U?tag=mag-20
                    amazon     | https://www.amazon.com/s?k=dryer&tag=other | https://www.amazon.com/s?k=dryer&tag=mag-20
                    ebay       | https://www.ebay.com/itm/1234?var=5&campid=9&customid=them | https://www.ebay.com/itm/1234?var=5&mkevt=1&mkcid=1&mkrid=711-53200-19255-0&campid=5338&toolid=10001&customid=s1
                    ebay       | https://www.ebay.com/itm/1234#desc | https://www.ebay.com/itm/1234?mkevt=1&mkcid=1&mkrid=711-53200-19255-0&campid=5338&toolid=10001&customid=s1#desc
                    awin       | https://shop.example/p?sku=1&clickref=them | https://www.awin1.com/cread.php?awinmid=111&awinaffid=222&clickref=s1&ued=https%3A%2F%2Fshop.example%2Fp%3Fsku%3D1
                    cj         | https://shop.example/p?sku=1&sid=them | https://www.anrdoezrs.net/links/333/type/dlg/sid/s1/https://shop.example/p?sku=1
                    rakuten    | https://shop.example/p | https://click.linksynergy.com/deeplink?id=r%2F1&mid=444&u1=s1&murl=https%3A%2F%2Fshop.example%2Fp
                    impact     | https://www.walmart.com/ip/12?irclickid=z&irgwc=1&subId1=q | https://goto.walmart.com/c/1/2/3?subId1=s1&u=https%3A%2F%2Fwww.walmart.com%2Fip%2F12
                    partnerize | https://shop.example/p?color=red | https://prf.hn/click/camref:1011l/pubref:s1/destination:https://shop.example/p?color=red
                    skimlinks  | https://shop.example/p | https://go.skimresources.com/?id=9X8&xs=1&url=https%3A%2F%2Fshop.example%2Fp&xcust=s1&sref=https%3A%2F%2Fmag.example%2Fa%3Fb%3D1%26c%3D2
                    sovrn      | https://shop.example/p | https://redirect.viglink.com?key=abc&u=https%3A%2F%2Fshop.example%2Fp&cuid=s1
                    howl       | https://shop.example/p | https://howl.link/link/?url=https%3A%2F%2Fshop.example%2Fp&publisher_slug=mag&article_name=Prime%20Day%20%26%20you&article_url=https%3A%2F%2Fmag.example%2Fa%3Fb%3D1%26c%3D2&u1=s1
                    """)
    void formIsTheOneTheNetworkDocuments(String programme, String page, String link) {
        assertThat(link(programme, page)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://shop.example/p?tag=a&ascsubtag=b&linkCode=c&linkId=d&creative=e&creativeASIN=f&camp=g&ref_=h | https://shop.example/p
                    https://shop.example/p?cjevent=a&ranMID=b&ranEAID=c&ranSiteID=d&awc=e&gclid=f&fbclid=g&msclkid=h | https://shop.example/p
                    https://shop.example/p?utm_source=a&UTM_Campaign=b&utm_id=c&sku=1 | https://shop.example/p?sku=1
                    https://shop.example/p?th=1&psc=1&variant=v&sku=s&color=c | https://shop.example/p?th=1&psc=1&variant=v&sku=s&color=c
                    https://shop.example/p?q=100%25%20cotton&x=%C3%A4 | https://shop.example/p?q=100%25%20cotton&x=%C3%A4
                    https://shop.example/p?a=b=c&empty=&flag&&tag=x | https://shop.example/p?a=b=c&empty=&flag
                    https://shop.example?tag=x | https://shop.example
                    https://shop.example/p?next=https://evil.example/?tag=1 | https://shop.example/p?next=https://evil.example/?tag=1
                    https://shop.example/f%C3%B6hn/größe?farbe=grün | https://shop.example/f%C3%B6hn/gr%C3%B6%C3%9Fe?farbe=gr%C3%BCn
                    HTTPS://Shop.example:8443/p;v=1?sku=1#colour | https://Shop.example:8443/p;v=1?sku=1#colour
                    """)
    void foreignTrackingGoesAndEverythingElseStays(String page, String clean) {
        assertThat(link("none", page)).isEqualTo(clean);
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void destinationArrivesAsItWasWhateverItHolds(String programme) {
        String page = "https://shop.example/a%20b/%2Fc?q=x%26y%3D1&p=100%25&u=https%3A%2F%2Fz.example%2F%3Fa%3Db";
        String link = link(programme, page);

        if (List.of("cj", "partnerize", "none").contains(programme)) {
            assertThat(link).endsWith(page);
            return;
        }
        if (List.of("ebay", "amazon").contains(programme)) {
            assertThat(link).startsWith(page + "&");
            return;
        }
        assertThat(link.split("[?&]"))
                .filteredOn(pair -> pair.contains("shop.example"))
                .singleElement()
                .extracting(pair -> URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8))
                .isEqualTo(page);
    }

    static List<String> programmes() {
        return PROGRAMMES.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT://shop.example/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://shop.example/p",
                "//shop.example/p",
                "/p",
                "mailto:a@b.example",
                "https:/p",
                "https://user:secret@shop.example/p",
                "https://user@shop.example/p",
                "http://127.0.0.1/p",
                "https://localhost/p",
                "https://[::1]/p"
            })
    void whatIsNoPublicPageIsNotLinked(String page) {
        assertThat(PROGRAMMES.values())
                .allSatisfy(programme -> assertThat(links.link(URI.create(page), programme, PLACEMENT))
                        .isEmpty());
    }

    @Test
    void plainHttpIsNotLinkedDirectly() {
        URI page = URI.create("http://shop.example/p");

        assertThat(links.link(page, new AffiliateProgramme.None(), PLACEMENT)).isEmpty();
    }

    @Test
    void onlyADirectLinkDoesNotEarn() {
        assertThat(PROGRAMMES)
                .allSatisfy((name, programme) -> assertThat(
                                links.link(URI.create("https://shop.example/p"), programme, PLACEMENT))
                        .get()
                        .extracting(OfferLink::affiliate)
                        .isEqualTo(!name.equals("none")));
    }

    @Test
    void loopbackIsLinkedWhereTheDemoAllowsIt() {
        AffiliateLinks demo = new AffiliateLinks(LinkRule.HTTPS_OR_LOOPBACK);
        AffiliateProgramme impact = new AffiliateProgramme.Impact("127.0.0.1:8123", "1", "2", "3");

        assertThat(demo.link(
                        URI.create("http://127.0.0.1:8101/dp/B0DEALWIRE"),
                        new AffiliateProgramme.Amazon("mag-20"),
                        PLACEMENT))
                .get()
                .hasToString("OfferLink[url=http://127.0.0.1:8101/dp/B0DEALWIRE?tag=mag-20, affiliate=true]");
        assertThat(demo.link(URI.create("http://127.0.0.1:8100/p"), impact, PLACEMENT))
                .get()
                .extracting(link -> link.url().value())
                .isEqualTo("http://127.0.0.1:8123/c/1/2/3?subId1=s1&u=http%3A%2F%2F127.0.0.1%3A8100%2Fp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1.evil.example", "localhost.evil.example", "evil.example"})
    void onlyLoopbackItselfPassesAsLoopback(String host) {
        assertThat(SafeUrl.of(URI.create("http://" + host + "/p"), LinkRule.HTTPS_OR_LOOPBACK))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a-b", "a b", "0123456789abcdef0123456789abcdef0"})
    void subIdIsWhatEveryNetworkTakes(String value) {
        assertThat(catchThrowable(() -> new SubId(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + value + "'");
    }

    private String link(String programme, String page) {
        AffiliateProgramme declared = PROGRAMMES.getOrDefault(programme, new AffiliateProgramme.None());
        return links.link(URI.create(page), declared, PLACEMENT)
                .orElseThrow()
                .url()
                .value();
    }
}
