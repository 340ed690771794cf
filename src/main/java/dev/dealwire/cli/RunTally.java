package dev.dealwire.cli;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.VisitOutcome;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a run stands, in a line: merchants, lanes that are still open, and outcomes so far. Thread-safe. */
final class RunTally {

    private final Map<String, Integer> left;
    private final int lanes;
    private final Set<MerchantId> merchants = new HashSet<>();
    private final Map<VisitOutcome, Integer> outcomes = new EnumMap<>(VisitOutcome.class);

    /** @param lanes how many visits are to be made under each politeness key */
    RunTally(Map<String, Integer> lanes) {
        this.left = new HashMap<>(lanes);
        this.lanes = lanes.size();
    }

    synchronized void count(PlannedVisit visit, VisitOutcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
        merchants.add(visit.listing().merchant());
        left.computeIfPresent(visit.politenessKey(), (_, visits) -> visits > 1 ? visits - 1 : null);
    }

    @Override
    public synchronized String toString() {
        String counts = outcomes.entrySet().stream()
                .map(outcome -> outcome.getValue() + " " + outcome.getKey().word())
                .collect(Collectors.joining(", "));
        return left.size() + " of " + lanes + " lanes open, " + merchants.size()
                + (merchants.size() == 1 ? " merchant" : " merchants") + (counts.isEmpty() ? "" : ": " + counts);
    }
}
