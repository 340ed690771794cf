package dev.dealwire.publish;

import dev.dealwire.catalog.SlotId;
import java.util.Optional;

/** Where published snippets are kept for readers. What is found is always one whole snippet, whatever happened to its writer. */
public interface SnippetStore {

    /** What publishing did. */
    enum Publication {
        PUBLISHED,
        /** Readers have exactly this already; nothing was written. */
        UNCHANGED
    }

    Publication publish(Snippet snippet);

    /**
     * The snippet as it was published; ask it for {@link Snippet#at} before showing it.
     *
     * @throws UnreadableSnippetException if something else lies in its place
     */
    Optional<Snippet> find(SlotId slot);
}
