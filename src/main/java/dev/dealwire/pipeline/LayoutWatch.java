package dev.dealwire.pipeline;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.fetch.Validators;
import dev.dealwire.history.Implausibility;
import dev.dealwire.history.Recognition;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import dev.dealwire.job.PlausibilityRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Watches one merchant's readings in one run. None is let through before the canaries, and enough others, could be believed;
 * where too many could not, the merchant's layout has changed: the rest is held with them, and no further visit is made.
 * One thread admits; any may ask whether the merchant is paused.
 */
final class LayoutWatch {

    private final PlausibilityRules rules;
    private final Set<ListingId> canaries;
    private final List<VisitResult> waiting = new ArrayList<>();
    private int readings;
    private int unbelievable;
    private volatile boolean paused;

    /** @param planned the listings that the run visits */
    LayoutWatch(PlausibilityRules rules, Collection<ListingId> planned) {
        this.rules = rules;
        this.canaries = new HashSet<>(rules.canaries());
        canaries.retainAll(planned);
    }

    boolean isPaused() {
        return paused;
    }

    /** The results that may be written now; what is kept back comes with a later call. */
    List<VisitResult> admit(VisitResult result) {
        weigh(result);
        boolean settled = paused || (canaries.isEmpty() && readings >= rules.layoutReadings());
        if (!settled && canaries.isEmpty() && !isReading(result.finding())) {
            return List.of(result);
        }
        waiting.add(result);
        return settled ? drain() : List.of();
    }

    /** What is left when no more comes; too few readings to tell of a layout. */
    List<VisitResult> drain() {
        List<VisitResult> admitted = waiting.stream().map(this::asBelieved).toList();
        waiting.clear();
        return admitted;
    }

    private void weigh(VisitResult result) {
        boolean isCanary = canaries.remove(result.visit().listing());
        if (!isReading(result.finding())) {
            return;
        }
        readings++;
        if (isBelieved(result)) {
            return;
        }
        unbelievable++;
        boolean tooMany = readings >= rules.layoutReadings() && 100 * unbelievable >= rules.layoutShare() * readings;
        paused |= isCanary || tooMany;
    }

    private VisitResult asBelieved(VisitResult result) {
        return paused && result.finding() instanceof VisitFinding.Seen seen ? held(result, seen) : result;
    }

    /** Without validators, so that the next visit gets the page in full. */
    private static VisitResult held(VisitResult result, VisitFinding.Seen seen) {
        return new VisitResult(
                result.visit(),
                result.visitedAt(),
                new VisitFinding.Held(seen.terms(), seen.title(), Implausibility.LAYOUT_CHANGED),
                new Recognition(Validators.NONE, null),
                null,
                result.archived(),
                result.dueAt(),
                result.rate());
    }

    /** A page that came and was read, or could not be. */
    private static boolean isReading(VisitFinding finding) {
        return switch (finding) {
            case VisitFinding.Seen _, VisitFinding.Held _ -> true;
            case VisitFinding.NotModified() -> false;
            case VisitFinding.Nothing nothing -> nothing.outcome() == VisitOutcome.UNPARSEABLE;
        };
    }

    /** A page that never had a price says nothing of a layout. */
    private static boolean isBelieved(VisitResult result) {
        return switch (result.finding()) {
            case VisitFinding.Held _ -> false;
            case VisitFinding.Nothing nothing ->
                nothing.outcome() != VisitOutcome.UNPARSEABLE || result.visit().known() == null;
            case VisitFinding.Seen _, VisitFinding.NotModified _ -> true;
        };
    }
}
