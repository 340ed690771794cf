package dev.dealwire.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTests {

    private static final UserAgent KNOWN = new UserAgent("Dealwire", "1", URI.create("https://dealwire.example/bot"));

    private final AddressRules rules = new AddressRules(FetchSettings.of(KNOWN));

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(
            resources = "/fetch/refused-addresses.csv",
            delimiter = ';',
            useHeadersInDisplayName = false,
            numLinesToSkip = 1)
    void anAddressThatIsNoShopsIsRefusedForWhatItIs(String address, AddressRefusal refusal, String what) {
        assertThat(rules.refusalOf(URI.create(address))).as(what).contains(refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "https://example.com/p?x=1",
                "HTTPS://EXAMPLE.COM/",
                "https://example.com:443/",
                "http://93.184.216.34/",
                "http://[2606:2800:220:1:248:1893:25c8:1946]/",
                "http://xn--fsqu00a.xn--0zwm56d/",
                "https://4711.example.com/"
            })
    void aShopsAddressPasses(String address) {
        assertThat(rules.refusalOf(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, LOOPBACK", "10.1.2.3, PRIVATE", "169.254.169.254, LINK_LOCAL", "100.100.100.200, SHARED",
        "::1, LOOPBACK", "::ffff:10.0.0.1, PRIVATE", "64:ff9b::808:808, IPV4_IN_IPV6", "fd00:ec2::254, PRIVATE"
    })
    void anAddressThatANameLeadsToIsRefusedAlike(String address, AddressRefusal refusal) {
        assertThat(rules.refusalOf(InetAddress.ofLiteral(address), 443)).contains(refusal);
    }

    @Test
    void loopbackIsAskedAtAnyPortBySettingAndNothingElseIs() {
        AddressRules local = new AddressRules(FetchSettings.of(KNOWN).withLoopback());

        assertThat(local.refusalOf(URI.create("http://127.0.0.1:8081/"))).isEmpty();
        assertThat(local.refusalOf(URI.create("http://[::1]:8081/"))).isEmpty();
        assertThat(local.refusalOf(URI.create("http://10.0.0.1:8081/"))).contains(AddressRefusal.PRIVATE);
        assertThat(local.refusalOf(URI.create("http://2130706433/"))).contains(AddressRefusal.ODD_NUMBER);
        assertThat(local.refusalOf(InetAddress.ofLiteral("93.184.216.34"), 8081))
                .contains(AddressRefusal.PORT);
        assertThat(local.refusalOf(InetAddress.ofLiteral("0.0.0.0"), 80)).contains(AddressRefusal.UNSPECIFIED);
    }

    @Test
    void withoutAContactPageNoShopIsAsked() {
        AddressRules anonymous = new AddressRules(
                FetchSettings.of(new UserAgent("Dealwire", "1", null)).withLoopback());

        assertThat(anonymous.refusalOf(InetAddress.ofLiteral("93.184.216.34"), 443))
                .contains(AddressRefusal.NO_CONTACT);
        assertThat(anonymous.refusalOf(InetAddress.ofLiteral("127.0.0.1"), 443)).isEmpty();
    }
}
