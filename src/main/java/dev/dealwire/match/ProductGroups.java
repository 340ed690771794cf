package dev.dealwire.match;

import dev.dealwire.catalog.ListingId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Puts listings together, the surest pairs first, and never so that two stand in one group that were found different or that an
 * editor split. What an editor joined is together whatever was found.
 */
final class ProductGroups {

    private final Map<ListingId, Set<ListingId>> groups = new HashMap<>();
    private final List<PairKnowledge> apart;

    private ProductGroups(Collection<ListingId> listings, List<PairKnowledge> links) {
        listings.forEach(listing -> groups.put(listing, new LinkedHashSet<>(List.of(listing))));
        this.apart = links.stream().filter(link -> link.kind().keepsApart()).toList();
        join(links, PairKnowledge.Kind.JOINED_BY_EDITOR);
        join(links, PairKnowledge.Kind.SAME);
    }

    /** Every listing is in exactly one group, if only with itself. */
    static List<Set<ListingId>> of(Collection<ListingId> listings, List<PairKnowledge> links) {
        return new ProductGroups(listings, links)
                .groups.values().stream().distinct().toList();
    }

    private void join(List<PairKnowledge> links, PairKnowledge.Kind kind) {
        links.stream()
                .filter(link -> link.kind() == kind)
                .sorted(Comparator.comparingInt(PairKnowledge::score).reversed())
                .forEach(this::join);
    }

    private void join(PairKnowledge link) {
        Set<ListingId> one = group(link.one());
        Set<ListingId> other = group(link.other());
        if (one != other
                && (link.kind() == PairKnowledge.Kind.JOINED_BY_EDITOR
                        ? !areSplit(one, other)
                        : !areApart(one, other))) {
            one.addAll(other);
            new ArrayList<>(other).forEach(listing -> groups.put(listing, one));
        }
    }

    private Set<ListingId> group(ListingId listing) {
        return Objects.requireNonNull(groups.get(listing), "a pair of listings that were not given");
    }

    private boolean areSplit(Set<ListingId> one, Set<ListingId> other) {
        return apart.stream()
                .anyMatch(link -> link.kind() == PairKnowledge.Kind.SPLIT_BY_EDITOR && link.runsBetween(one, other));
    }

    private boolean areApart(Set<ListingId> one, Set<ListingId> other) {
        return apart.stream().anyMatch(link -> link.runsBetween(one, other));
    }
}
