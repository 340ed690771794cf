package dev.dealwire.fetch.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dealwire.fetch.Capture;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Captures to archive. */
final class Pages {

    static final Duration KEPT = Duration.ofDays(1);
    static final Instant NOON = Instant.parse("2022-07-12T12:00:00.123Z");

    private Pages() {}

    static Capture page(String path, String body, String... headers) {
        return page(path, body.getBytes(UTF_8), headers);
    }

    static Capture page(String path, byte[] body, String... headers) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: shop.example\r\n\r\n";
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String reply = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + lines + "\r\n";
        return new Capture(
                URI.create("https://shop.example" + path),
                NOON,
                InetAddress.ofLiteral("93.184.216.34"),
                request.getBytes(ISO_8859_1),
                reply.getBytes(ISO_8859_1),
                body);
    }
}
