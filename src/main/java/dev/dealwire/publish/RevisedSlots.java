package dev.dealwire.publish;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.history.RunToken;
import dev.dealwire.publish.SnippetRevisions.ClaimingRevision;
import dev.dealwire.publish.SnippetRevisions.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
     * Publishes slots together: what they say now is asked, and what they say from now on is written, of all at once.
     *
     * @param requests what each slot is composed from when its links carry a given sub-ID
     * @param evidence what claims about listings may rest on, asked once for all that new revisions show; a listing of which
     *     nothing is known is left out of the answer
     */
    public void publish(
            RunToken token,
            Map<SlotId, Function<Placement, SnippetRequest>> requests,
            Function<Set<ListingId>, Map<ListingId, OfferEvidence>> evidence,
            Instant now) {
        Map<SlotId, Revision> latest = revisions.latest(requests.keySet());
        List<Draft> drafts = new ArrayList<>();
        requests.forEach((slot, request) -> {
            Revision standing = latest.get(slot);
            if (standing != null && says(standing, request, now)) {
                store.publish(standing.snippet());
            } else {
                drafts.add(draft(slot, standing == null ? 1 : standing.number() + 1, request, now));
            }
        });
        if (!drafts.isEmpty()) {
            revisions.append(token, claiming(drafts, evidence), now);
            drafts.forEach(draft -> store.publish(draft.snippet()));
        }
    }

    private static List<ClaimingRevision> claiming(
            List<Draft> drafts, Function<Set<ListingId>, Map<ListingId, OfferEvidence>> evidence) {
        Set<ListingId> shown = drafts.stream().flatMap(Draft::shown).collect(Collectors.toSet());
        Map<ListingId, OfferEvidence> known = evidence.apply(shown);
        return drafts.stream().map(draft -> draft.claiming(known)).toList();
    }

    private Draft draft(SlotId slot, int number, Function<Placement, SnippetRequest> request, Instant now) {
        SnippetRequest asked = request.apply(placement(slot, number));
        return new Draft(number, asked, composer.compose(asked, now));
    }

    private boolean says(Revision standing, Function<Placement, SnippetRequest> request, Instant now) {
        Placement placement = placement(standing.snippet().slot(), standing.number());
        return composer.compose(request.apply(placement), now)
                .equals(standing.snippet().at(now));
    }

    private static Placement placement(SlotId slot, int revision) {
        return new Placement(new SubIds(slot).of(revision), null);
    }

    /** A revision to be, with what it was composed from. */
    private record Draft(int number, SnippetRequest request, Snippet snippet) {

        Stream<ListingId> shown() {
            return snippet.editions().stream()
                    .flatMap(edition -> edition.blurbs().stream())
                    .map(Blurb::listing);
        }

        ClaimingRevision claiming(Map<ListingId, OfferEvidence> evidence) {
            List<Claim> claims =
                    new ClaimComposer(request, listing -> require(evidence.get(listing), listing)).claims(snippet);
            return new ClaimingRevision(new Revision(number, snippet), claims);
        }

        private static OfferEvidence require(@Nullable OfferEvidence evidence, ListingId listing) {
            if (evidence == null) {
                throw new IllegalArgumentException("found a claim about " + listing + ", which was never seen");
            }
            return evidence;
        }
    }
}
