package dev.dealwire.publish;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.SlotId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that published revisions claimed. */
public interface Claims {

    /** What the slot claims now, in the order it is said; empty if it claims nothing or was never published. */
    List<Published> of(SlotId slot);

    Optional<Published> find(long id);

    /**
     * A claim in the revision that printed it.
     *
     * @param job whose slot it is
     */
    record Published(long id, JobId job, SlotId slot, int revision, Instant publishedAt, Claim claim) {}
}
