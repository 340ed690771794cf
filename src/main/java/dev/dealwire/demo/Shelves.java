package dev.dealwire.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What every shelf of the market says, and since when. Safe for use by many threads. */
final class Shelves {

    private record Shelf(ShelfTag tag, Instant changedAt) {}

    private final Set<SampleProduct> withdrawn = new HashSet<>();
    private final Clock clock;
    private final Map<SampleProduct, Shelf> shelves = new HashMap<>();

    Shelves(Clock clock) {
        this.clock = clock;
        SampleProducts.ALL.forEach(product -> shelves.put(product, new Shelf(product.ordinaryTag(), clock.instant())));
    }

    synchronized ShelfTag tag(SampleProduct product) {
        return shelf(product).tag();
    }

    synchronized Instant changedAt(SampleProduct product) {
        return shelf(product).changedAt();
    }

    synchronized Instant changedAt() {
        return shelves.values().stream()
                .map(Shelf::changedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    synchronized boolean isOffered(SampleProduct product) {
        return !withdrawn.contains(product);
    }

    synchronized void withdraw(SampleProduct product) {
        withdrawn.add(product);
    }

    synchronized void putBackAll() {
        withdrawn.clear();
    }

    /** A tag that stays the same keeps its moment, so that the page keeps its validators. */
    synchronized void change(SampleProduct product, UnaryOperator<ShelfTag> change) {
        Shelf shelf = shelf(product);
        ShelfTag changed = change.apply(shelf.tag());
        if (!changed.equals(shelf.tag())) {
            shelves.put(product, new Shelf(changed, clock.instant()));
        }
    }

    private Shelf shelf(SampleProduct product) {
        Shelf shelf = shelves.get(product);
        if (shelf == null) {
            throw new IllegalArgumentException("found no shelf for " + product.id());
        }
        return shelf;
    }
}
