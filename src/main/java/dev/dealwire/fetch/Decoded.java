package dev.dealwire.fetch;

/**
 * A body after content decoding.
 *
 * @param bytes what could be decoded; all of it only if the end is {@link End#WHOLE}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; bytes are handed on, not copied
public record Decoded(byte[] bytes, End end) {

    /** How decoding ended. */
    public enum End {
        WHOLE,
        TOO_LARGE,
        BROKEN,
        UNKNOWN_CODING
    }
}
