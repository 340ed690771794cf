package dev.dealwire.publish;

import dev.dealwire.catalog.Sha256;
import dev.dealwire.catalog.SlotId;
import java.math.BigInteger;
import java.util.Arrays;

/** The sub-IDs of a slot's revisions: opaque to networks, the same whenever they are asked for, and mapped back by the database. */
public record SubIds(SlotId slot) {

    private static final int BASE_36 = 36;
    private static final int BYTES = 12;

    /** @param revision counted from 1 */
    public SubId of(int revision) {
        byte[] digest = Sha256.of(slot + "#" + revision);
        return new SubId(new BigInteger(1, Arrays.copyOf(digest, BYTES)).toString(BASE_36));
    }
}
