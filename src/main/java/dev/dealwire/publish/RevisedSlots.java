package dev.dealwire.publish;

import dev.dealwire.history.RunToken;
import dev.dealwire.publish.SnippetRevisions.Revision;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Publishes slots revision by revision: a new one only where readers see something new, and the files of the standing one
 * made whole wherever a writer died before it had laid them out.
 */
public final class RevisedSlots {

    private final SnippetComposer composer;
    private final SnippetRevisions revisions;
    private final SnippetStore store;

    public RevisedSlots(SnippetComposer composer, SnippetRevisions revisions, SnippetStore store) {
        this.composer = composer;
        this.revisions = revisions;
        this.store = store;
    }

    /**
     * @param request what the slot is composed from when its links carry a given sub-ID
     * @return whether readers see something new
     */
    public SnippetStore.Publication publish(
            RunToken token, Function<Placement, SnippetRequest> request, SubIds subIds, Instant now) {
        int standing = 0;
        Optional<Revision> latest = revisions.latest(subIds.slot());
        if (latest.isPresent()) {
            standing = latest.get().number();
            if (says(latest.get(), request, subIds, now)) {
                store.publish(latest.get().snippet());
                return SnippetStore.Publication.UNCHANGED;
            }
        }
        Snippet next = compose(request, subIds.of(standing + 1), now);
        revisions.append(token, new Revision(standing + 1, next), now);
        store.publish(next);
        return SnippetStore.Publication.PUBLISHED;
    }

    private boolean says(Revision latest, Function<Placement, SnippetRequest> request, SubIds subIds, Instant now) {
        return compose(request, subIds.of(latest.number()), now)
                .equals(latest.snippet().at(now));
    }

    private Snippet compose(Function<Placement, SnippetRequest> request, SubId subId, Instant now) {
        return composer.compose(request.apply(new Placement(subId, null)), now);
    }
}
