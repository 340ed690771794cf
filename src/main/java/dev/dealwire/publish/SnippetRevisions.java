package dev.dealwire.publish;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.history.LeaseLostException;
import dev.dealwire.history.RunToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything slots ever said. */
public interface SnippetRevisions {

    /** What the slot says now; empty if it never said anything. */
    Optional<Revision> latest(SlotId slot);

    /**
     * Adds what the slot says from now on, with what it claims, whole or not at all.
     *
     * @throws LeaseLostException if the run was taken over; nothing is written then
     */
    void append(RunToken token, Revision revision, List<Claim> claims, Instant publishedAt);

    /** @param number counted from 1 for each slot */
    record Revision(int number, Snippet snippet) {}
}
