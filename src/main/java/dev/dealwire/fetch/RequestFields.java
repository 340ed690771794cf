package dev.dealwire.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a request says of who asks, and for what.
 *
 * @param accept the media types that are wanted (RFC 9110 section 12.5.1)
 * @param credential null for what anyone may ask for
 */
public record RequestFields(String accept, @Nullable Credential credential) {

    /** Of a page, a feed or a robots.txt. */
    public static final RequestFields PAGE = new RequestFields("text/html,application/xhtml+xml;q=0.9,*/*;q=0.5", null);

    /** Of a document for programs. */
    public static RequestFields json(@Nullable Credential credential) {
        return new RequestFields("application/json,*/*;q=0.5", credential);
    }

    RequestFields withoutCredential() {
        return new RequestFields(accept, null);
    }
}
