package dev.dealwire.publish;

import dev.dealwire.catalog.SlotId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The sub-IDs of a slot's revisions: opaque to networks, the same whenever they are asked for, and mapped back by the database. */
public record SubIds(SlotId slot) {

    private static final int BASE_36 = 36;
    private static final int BYTES = 12;

    /** @param revision counted from 1 */
    public SubId of(int revision) {
        byte[] digest = sha256(slot + "#" + revision);
        return new SubId(new BigInteger(1, java.util.Arrays.copyOf(digest, BYTES)).toString(BASE_36));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
