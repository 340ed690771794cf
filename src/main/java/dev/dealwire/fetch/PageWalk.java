package dev.dealwire.fetch;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Random;

/**
 * Walks one page's way in sight of an operator: the same parts that fetch it in a run, each with an eye on it. It keeps to the
 * merchant's pace and counts towards its budget like any visit, and keeps no page.
 */
public final class PageWalk {

    private final FetchSettings settings;
    private final MerchantManners manners;
    private final LaneRules rules;
    private final LaneLedger ledger;
    private final Transport transport;
    private final RobotsStore robots;
    private final PageArchive archive;
    private final Clock clock;

    public PageWalk(
            FetchSettings settings,
            MerchantManners manners,
            LaneRules rules,
            LaneLedger ledger,
            Transport transport,
            RobotsStore robots,
            PageArchive archive,
            Clock clock) {
        this.settings = settings;
        this.manners = manners;
        this.rules = rules;
        this.ledger = ledger;
        this.transport = transport;
        this.robots = robots;
        this.archive = archive;
        this.clock = clock;
    }

    public Walk walk(URI url, Validators validators) {
        WalkNotes notes = new WalkNotes(settings.userAgent(), clock);
        notes.lane(PolitenessKey.of(url, manners.of(url)), manners.of(url));
        Lanes lanes = new Lanes(clock, notes.noting(Sleeper.real()), rules, new Random(), notes.noting(ledger));
        FetchOutcome outcome = new PoliteFetcher(
                        settings,
                        asked -> manners.of(asked).keepingNothing(),
                        lanes,
                        notes.noting(transport),
                        notes.noting(robots),
                        archive,
                        clock)
                .fetch(url, validators);
        return new Walk(List.copyOf(notes.steps()), outcome);
    }

    /** @param outcome what the run's visit would have judged */
    public record Walk(List<WalkStep> steps, FetchOutcome outcome) {}
}
