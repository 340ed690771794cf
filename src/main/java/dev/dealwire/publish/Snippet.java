package dev.dealwire.publish;

import dev.dealwire.catalog.SlotId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything a slot will say until somebody looks again: the current edition and those that follow it as prices grow old and
 * events end. Nothing in it depends on when it was composed, so two snippets are equal exactly if readers see the same, now
 * and later.
 *
 * @param subId the label in its affiliate links
 * @param editions in order of time, never empty; each but the last has an {@code until}
 */
public record Snippet(SlotId slot, Kind kind, SubId subId, Locale locale, List<Edition> editions) {

    /** What the slot was declared as. */
    public enum Kind {
        SINGLE,
        ROUND_UP
    }

    /** @throws IllegalArgumentException unless the editions follow each other in time and the last one stays */
    public Snippet {
        editions = List.copyOf(editions);
        if (editions.isEmpty() || !followEachOther(editions)) {
            throw new IllegalArgumentException(
                    "found editions of slot " + slot + " out of order, wanted each to end after the one before it");
        }
    }

    public Edition current() {
        return editions.getFirst();
    }

    /** Those that will follow the current one. */
    public List<Edition> later() {
        return editions.subList(1, editions.size());
    }

    /** When something in the current edition stops being true or allowed; null if nothing does. */
    public @Nullable Instant expiresAt() {
        return current().until();
    }

    /** The same snippet without the editions that are over. */
    public Snippet at(Instant now) {
        List<Edition> remaining =
                editions.stream().filter(edition -> !edition.isOver(now)).toList();
        return new Snippet(slot, kind, subId, locale, remaining);
    }

    private static boolean followEachOther(List<Edition> editions) {
        Instant before = Instant.MIN;
        for (Edition edition : editions.subList(0, editions.size() - 1)) {
            Instant until = edition.until();
            if (until == null || !until.isAfter(before)) {
                return false;
            }
            before = until;
        }
        return editions.getLast().until() == null;
    }
}
