package dev.dealwire.extract.data;

import dev.dealwire.extract.data.DeclaredProduct.Evidence;
import dev.dealwire.extract.data.DeclaredProduct.Standing;
import dev.dealwire.extract.data.StateKey.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a program's state that names a thing, and the offers found in it and below it. */
final class StateProduct {

    private static final int MAX_OFFERS = 100;

    private final Place place;
    private final StateFacts facts;
    private final @Nullable Evidence evidence;
    private final @Nullable StateProduct owner;
    private final List<DeclaredOffer> offers = new ArrayList<>();

    StateProduct(Place place, StateFacts facts, @Nullable Evidence evidence, @Nullable StateProduct owner) {
        this.place = place;
        this.facts = facts;
        this.evidence = evidence;
        this.owner = owner;
    }

    /** @param told the facts of the node that holds the prices, which may be the product's own */
    void addOffer(Place offerPlace, StateFacts told, List<DeclaredPrice> prices) {
        if (offers.size() < MAX_OFFERS) {
            String availability = told.availability();
            offers.add(new DeclaredOffer(
                    offerPlace.toString(),
                    prices,
                    availability == null ? facts.availability() : availability,
                    told.get(Slot.CONDITION),
                    told.get(Slot.SELLER),
                    null,
                    null,
                    null,
                    null,
                    told.get(Slot.VALID_UNTIL),
                    false,
                    null,
                    false));
        }
    }

    boolean isOffered() {
        return !offers.isEmpty();
    }

    DeclaredProduct declared() {
        return new DeclaredProduct(
                DeclaredSource.EMBEDDED_STATE,
                place.toString(),
                facts.identity(),
                groupPath(),
                offers,
                Standing.UNDECIDED,
                evidence == null ? List.of() : List.of(evidence));
    }

    /** The product around this one, where that is one: a number of its own tells it from a category or a page. */
    private @Nullable String groupPath() {
        return owner != null && owner.facts.identifyProduct() && evidence != Evidence.RELATED
                ? owner.place.toString()
                : null;
    }
}
