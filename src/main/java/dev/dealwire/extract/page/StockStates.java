package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Boxes that a shop's software styles by the stock of the product in them: {@code <div class="product instock">}. */
final class StockStates {

    private record State(Availability availability, int from, int to) {}

    private final List<State> found = new ArrayList<>();

    void see(Box closed) {
        Availability state = closed.names().state();
        if (state != null && !closed.tag().equals("body") && !closed.tag().equals("html")) {
            found.add(new State(state, closed.from(), closed.to()));
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
