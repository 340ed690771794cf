package dev.dealwire.job;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.SlotId;
import java.util.List;

/** A place in an article. A single tells of one listing; a best price of one product; a round-up of the best few of its picks, under a computed headline. */
public sealed interface SlotDefinition {

    SlotId id();

    /** The listings this slot may show, in the editor's order. */
    List<ListingId> picks();

    record Single(SlotId id, ListingId pick) implements SlotDefinition {

        @Override
        public List<ListingId> picks() {
            return List.of(pick);
        }
    }

    /**
     * One product, told of by the shop that asks least for it: of the listings of this job that are the same product as the
     * pick, the one with the lowest price that may be shown.
     *
     * @param pick the editor's own choice of shop, shown where no price may be
     */
    record BestPrice(SlotId id, ListingId pick) implements SlotDefinition {

        @Override
        public List<ListingId> picks() {
            return List.of(pick);
        }
    }

    /**
     * @param subject what the headline is about, for example {@code Prime Day hair dryer deals 2022}; the count and the lowest
     *     price are computed
     * @param most the most deals shown; picks without a price to show do not count against it
     */
    record RoundUp(SlotId id, String subject, int most, List<ListingId> picks) implements SlotDefinition {

        public RoundUp {
            picks = List.copyOf(picks);
        }
    }
}
