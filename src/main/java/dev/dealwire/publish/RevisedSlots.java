package dev.dealwire.publish;

import dev.dealwire.catalog.ListingId;
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
     * @param evidence what the claims of a new revision rest on, by listing
     * @return whether readers see something new
     */
    public SnippetStore.Publication publish(
            RunToken token,
            Function<Placement, SnippetRequest> request,
            Function<ListingId, OfferEvidence> evidence,
            SubIds subIds,
            Instant now) {
        int standing = 0;
        Optional<Revision> latest = revisions.latest(subIds.slot());
        if (latest.isPresent()) {
            standing = latest.get().number();
            if (says(latest.get(), request, subIds, now)) {
                store.publish(latest.get().snippet());
                return SnippetStore.Publication.UNCHANGED;
            }
        }
        SnippetRequest asked = request.apply(new Placement(subIds.of(standing + 1), null));
        Snippet next = composer.compose(asked, now);
        revisions.append(token, new Revision(standing + 1, next), new ClaimComposer(asked, evidence).claims(next), now);
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
