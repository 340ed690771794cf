package dev.dealwire.fetch.http;

import dev.dealwire.fetch.Credential;
import dev.dealwire.fetch.ReplyHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hc.core5.http.FormattedHeader;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ProtocolVersion;
import org.jspecify.annotations.Nullable;

/** The heads of request and reply as they went over the wire: the client keeps each line that it parsed. */
final class Heads {

    private Heads() {}

    /** @param credential is left out: what is kept of a request may be read by more people than may ask like it */
    static byte[] of(HttpRequest request, @Nullable Credential credential) {
        StringBuilder head = new StringBuilder()
                .append(request.getMethod())
                .append(' ')
                .append(request.getPath())
                .append(' ')
                .append(HttpVersion.HTTP_1_1)
                .append("\r\n");
        return bytes(
                head,
                Arrays.stream(request.getHeaders())
                        .filter(header ->
                                credential == null || !header.getName().equalsIgnoreCase(credential.header()))
                        .toArray(Header[]::new));
    }

    static byte[] of(HttpResponse reply) {
        ProtocolVersion version = reply.getVersion() == null ? HttpVersion.HTTP_1_1 : reply.getVersion();
        StringBuilder head = new StringBuilder().append(version).append(' ').append(reply.getCode());
        head.append(' ').append(reply.getReasonPhrase() == null ? "" : reply.getReasonPhrase());
        return bytes(head.append("\r\n"), reply.getHeaders());
    }

    static ReplyHeaders headersOf(HttpResponse reply) {
        return new ReplyHeaders(Arrays.stream(reply.getHeaders())
                .map(header ->
                        new ReplyHeaders.Field(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList());
    }

    private static byte[] bytes(StringBuilder head, Header[] headers) {
        for (Header header : headers) {
            if (header instanceof FormattedHeader line) {
                head.append(line.getBuffer());
            } else {
                head.append(header.getName()).append(": ").append(header.getValue());
            }
            head.append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
