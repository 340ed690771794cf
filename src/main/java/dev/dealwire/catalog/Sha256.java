package dev.dealwire.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, by which one thing or another is named after its content. */
public final class Sha256 {

    private Sha256() {}

    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    /** @param text is hashed in UTF-8 */
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** To be fed part by part. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("found no SHA-256, which every Java platform has", impossible);
        }
    }
}
