package dev.dealwire.publish;

import static java.util.Objects.requireNonNull;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.history.ArchivedFragments;
import dev.dealwire.history.Observed;
import dev.dealwire.history.Witnesses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leads claims back to archived bytes. What is shown of a page is read anew from the
 * archive.
 */
public final class ClaimChains {

    private final Claims claims;
    private final Witnesses witnesses;
    private final ArchivedFragments fragments;

    public ClaimChains(Claims claims, Witnesses witnesses, ArchivedFragments fragments) {
        this.claims = claims;
        this.witnesses = witnesses;
        this.fragments = fragments;
    }

    /** What the slot claims now, each with its chain. */
    public List<ClaimChain> of(SlotId slot) {
        Map<Observed, ClaimChain.Link> known = new HashMap<>();
        return claims.of(slot).stream().map(claim -> chain(claim, known)).toList();
    }

    public Optional<ClaimChain> find(long claim) {
        return claims.find(claim).map(published -> chain(published, new HashMap<>()));
    }

    private ClaimChain chain(Claims.Published published, Map<Observed, ClaimChain.Link> known) {
        List<ClaimChain.Link> links = witnesses.observations(published.claim().visits()).stream()
                .map(observed -> known.computeIfAbsent(observed, this::link))
                .toList();
        return new ClaimChain(published, links);
    }

    private ArchivedFragments.Fragment fragment(Observed observed) {
        return observed.price() == null
                ? fragments.of(observed.listing(), observed.archived(), requireNonNull(observed.availability()))
                : fragments.of(observed.listing(), observed.archived(), observed.price());
    }

    private ClaimChain.Link link(Observed observed) {
        ArchivedFragments.Fragment shown = fragment(observed);
        return new ClaimChain.Link(observed, shown.text(), shown.missing());
    }
}
