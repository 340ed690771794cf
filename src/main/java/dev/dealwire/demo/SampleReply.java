package dev.dealwire.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.dealwire.catalog.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Answers as a well-kept shop does: validators on every page, 304 where the asker has it already (RFC 9110 section 13). */
final class SampleReply {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private SampleReply() {}

    static void page(HttpExchange exchange, String html, Instant modifiedAt) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        String etag = '"' + digest(body) + '"';
        Headers headers = exchange.getResponseHeaders();
        headers.set("ETag", etag);
        headers.set("Last-Modified", HTTP_DATE.format(modifiedAt));
        headers.set("Cache-Control", "no-cache");
        if (isKnown(exchange.getRequestHeaders(), etag, modifiedAt)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        send(exchange, 200, "text/html; charset=utf-8", body);
    }

    static void text(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** If-None-Match decides alone where it is sent. */
    private static boolean isKnown(Headers headers, String etag, Instant modifiedAt) {
        List<String> tags = headers.get("If-None-Match");
        if (tags != null) {
            return tags.contains(etag);
        }
        String since = headers.getFirst("If-Modified-Since");
        return HTTP_DATE.format(modifiedAt.truncatedTo(ChronoUnit.SECONDS)).equals(since);
    }

    private static String digest(byte[] body) {
        return HexFormat.of().formatHex(Sha256.of(body), 0, 12);
    }
}
