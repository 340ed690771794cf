package dev.dealwire.publish;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.history.LeaseLostException;
import dev.dealwire.history.RunToken;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything slots ever said. */
public interface SnippetRevisions {

    /** What the slot says now; empty if it never said anything. */
    default Optional<Revision> latest(SlotId slot) {
        return Optional.ofNullable(latest(List.of(slot)).get(slot));
    }

    /** What the slots say now; one that never said anything is left out. */
    Map<SlotId, Revision> latest(Collection<SlotId> slots);

    /**
     * Adds what slots say from now on, with what they claim, whole or not at all.
     *
     * @param revisions of one slot each
     * @throws LeaseLostException if the run was taken over; nothing is written then
     */
    void append(RunToken token, List<ClaimingRevision> revisions, Instant publishedAt);

    /** @param number counted from 1 for each slot */
    record Revision(int number, Snippet snippet) {}

    /** A revision with what it claims, in the order it is said. */
    record ClaimingRevision(Revision revision, List<Claim> claims) {}
}
