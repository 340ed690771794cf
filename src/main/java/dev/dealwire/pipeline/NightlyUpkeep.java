package dev.dealwire.pipeline;

import dev.dealwire.history.HistoryUpkeep;
import dev.dealwire.match.ProductMatcher;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What history, archive and products need once a day, in this order. Doing it again at the same moment changes nothing. */
@Component
public class NightlyUpkeep {

    private final HistoryUpkeep history;
    private final ArchiveUpkeep archive;
    private final ProductMatcher products;
    private final Clock clock;

    NightlyUpkeep(HistoryUpkeep history, ArchiveUpkeep archive, ProductMatcher products, Clock clock) {
        this.history = history;
        this.archive = archive;
        this.products = products;
        this.clock = clock;
    }

    /**
     * One that fails keeps none of the others from being done.
     *
     * @throws RuntimeException the failure of the first that failed, once all were tried, with the others suppressed in it
     */
    public Report keepUp() {
        Instant now = clock.instant();
        List<RuntimeException> failures = new ArrayList<>();
        Optional<HistoryUpkeep.Report> ofHistory = attempt(() -> history.keepUp(now), failures);
        Optional<ArchiveUpkeep.Report> ofArchive = attempt(() -> archive.keepUp(now), failures);
        Optional<Integer> matched = attempt(() -> products.matchWaiting(now), failures);
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
        return new Report(ofHistory.orElseThrow(), ofArchive.orElseThrow(), matched.orElseThrow());
    }

    private static <T> Optional<T> attempt(Supplier<T> work, List<RuntimeException> failures) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException failed) {
            failures.add(failed);
            return Optional.empty();
        }
    }

    /** What was done. */
    public record Report(HistoryUpkeep.Report history, ArchiveUpkeep.Report archive, int listingsMatched) {}
}
