package dev.dealwire.history;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.Word;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readings that wait for somebody to believe them or not. Every decision is kept with who made it. */
public interface Quarantine {

    /** @param merchant null for those of all; what was held longest first */
    List<HeldReading> held(@Nullable MerchantId merchant);

    /**
     * Makes readings history, as of the moment they were read; earlier ones of the same listing are superseded.
     *
     * @return what became of each
     */
    Map<Long, Answer> accept(Collection<Long> ids, Signature by);

    /** Discards readings: the last good price stands, until its age runs out. */
    Map<Long, Answer> reject(Collection<Long> ids, Signature by);

    /**
     * Who decides, and when.
     *
     * @param note why; null if it was not said
     */
    record Signature(String actor, @Nullable String note, Instant at) {}

    /** What a decision came to. */
    enum Answer {
        DONE,
        UNKNOWN,
        /** It is not held any more. */
        DECIDED_BEFORE,
        /** The listing was seen since on believable terms, and history is only added to at its end. */
        SEEN_SINCE;

        public String word() {
            return Word.of(this);
        }
    }
}
