package dev.dealwire.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.dealwire.fetch.FetchOutcome.Disallowed;
import dev.dealwire.fetch.FetchOutcome.Failed;
import dev.dealwire.fetch.FetchOutcome.Fetched;
import dev.dealwire.fetch.FetchOutcome.Reason;
import dev.dealwire.fetch.FetchSettings;
import dev.dealwire.fetch.HostLookup;
import dev.dealwire.fetch.Transport;
import dev.dealwire.fetch.Transport.NoReply;
import dev.dealwire.fetch.Transport.Overflow;
import dev.dealwire.fetch.Validators;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop with a certificate for {@code shop.example} that its own authority, nobody else, has signed. */
class TlsTests {

    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private static HttpsServer server;

    @BeforeAll
    static void open() throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        generate(keys);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setHttpsConfigurator(new HttpsConfigurator(contextOf(keys)));
        server.createContext("/p", exchange -> {
            byte[] page = "<html>dryer</html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.createContext("/down", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://shop.example:1/p");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop(0);
    }

    @Test
    void aCertificateThatNobodyWeKnowHasSignedIsNotTrusted() {
        assertThat(ask("shop.example"))
                .asInstanceOf(type(NoReply.class))
                .extracting(NoReply::reason)
                .isEqualTo(Reason.TLS_REFUSED);
    }

    @Test
    void aTrustedCertificateCountsForItsOwnHostOnly() {
        trusting(() -> {
            assertThat(ask("shop.example")).isInstanceOf(Transport.Reply.class);
            assertThat(ask("other.example"))
                    .asInstanceOf(type(NoReply.class))
                    .extracting(NoReply::reason)
                    .isEqualTo(Reason.TLS_REFUSED);
        });
    }

    @Test
    void aPageComesOverTlsAndIsNotFollowedDownToPlain() {
        trusting(() -> {
            try (Guest guest = guest()) {
                assertThat(guest.fetch(url("shop.example", "/p"))).isInstanceOf(Fetched.class);
                assertThat(guest.fetch(url("shop.example", "/down")))
                        .asInstanceOf(type(Failed.class))
                        .extracting(Failed::reason)
                        .isEqualTo(Reason.REDIRECT_REFUSED);
            }
        });
    }

    @Test
    void aShopThatCannotBeTrustedHasNoRobotsTxtToObey() {
        try (Guest guest = guest()) {
            assertThat(guest.fetch(url("shop.example", "/p"))).isEqualTo(new Disallowed(Reason.ROBOTS_UNREACHABLE));
        }
    }

    private static Transport.Answer ask(String host) {
        try (HttpClientTransport transport = new HttpClientTransport(Guest.SETTINGS, lookup(), Clock.systemUTC())) {
            return transport.get(new Transport.Request(
                    url(host, "/p"), Validators.NONE, Duration.ofSeconds(5), 10_000, Overflow.REFUSE, false));
        }
    }

    private static Guest guest() {
        return new Guest(
                Guest.SETTINGS.withTimes(
                        new FetchSettings.Times(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5))),
                lookup(),
                Guest.UNPACED);
    }

    private static HostLookup lookup() {
        return host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private static URI url(String host, String path) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + path);
    }

    /** As a machine would be set up whose owner trusts the shop's authority. */
    private static void trusting(Runnable test) {
        System.setProperty(
                "javax.net.ssl.trustStore", folder.resolve("keys.p12").toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        try {
            test.run();
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }

    private static void generate(Path keys) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "shop",
                "-keyalg",
                "EC",
                "-dname",
                "CN=shop.example",
                "-ext",
                "SAN=dns:shop.example",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD);
        Process keytool = new ProcessBuilder(command).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
    }

    private static SSLContext contextOf(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
