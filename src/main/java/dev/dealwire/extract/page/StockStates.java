package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Classes that a shop's software puts on the box of a product to style it by its stock: {@code product instock}. */
final class StockStates {

    private static final Map<String, Availability> STATES = Map.ofEntries(
            Map.entry("instock", Availability.IN_STOCK),
            Map.entry("in-stock", Availability.IN_STOCK),
            Map.entry("outofstock", Availability.OUT_OF_STOCK),
            Map.entry("out-of-stock", Availability.OUT_OF_STOCK),
            Map.entry("is-out-of-stock", Availability.OUT_OF_STOCK),
            Map.entry("product-out-of-stock", Availability.OUT_OF_STOCK),
            Map.entry("sold-out", Availability.OUT_OF_STOCK),
            Map.entry("soldout", Availability.OUT_OF_STOCK),
            Map.entry("is-sold-out", Availability.OUT_OF_STOCK),
            Map.entry("product-sold-out", Availability.OUT_OF_STOCK),
            Map.entry("onbackorder", Availability.BACK_ORDER));

    private record State(Availability availability, int from, int to) {}

    private final List<State> found = new ArrayList<>();

    void see(Box closed) {
        if (!closed.element().hasAttr("class") || closed.tag().equals("body") || closed.tag().equals("html")) {
            return;
        }
        for (String name : closed.element().className().split("\\s+")) {
            Availability state = STATES.get(name);
            if (state != null) {
                found.add(new State(state, closed.from(), closed.to()));
            }
        }
    }

    Set<Availability> around(int title) {
        Set<Availability> states = EnumSet.noneOf(Availability.class);
        for (State state : found) {
            if (state.from <= title && title < state.to) {
                states.add(state.availability);
            }
        }
        return states;
    }
}
