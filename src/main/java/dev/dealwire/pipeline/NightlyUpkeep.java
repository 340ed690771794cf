package dev.dealwire.pipeline;

import dev.dealwire.history.HistoryUpkeep;
import dev.dealwire.match.ProductMatcher;
import java.time.Clock;
import java.time.Instant;
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

    public Report keepUp() {
        Instant now = clock.instant();
        return new Report(history.keepUp(now), archive.keepUp(now), products.matchWaiting(now));
    }

    /** What was done. */
    public record Report(HistoryUpkeep.Report history, ArchiveUpkeep.Report archive, int listingsMatched) {}
}
