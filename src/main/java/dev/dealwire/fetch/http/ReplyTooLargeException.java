package dev.dealwire.fetch.http;

import java.io.IOException;

/** A head or body is over its cap. */
final class ReplyTooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    ReplyTooLargeException(String what, long cap) {
        super(what + " of more than " + cap + " bytes");
    }
}
