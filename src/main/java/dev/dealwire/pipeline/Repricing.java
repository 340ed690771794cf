package dev.dealwire.pipeline;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.Deals;
import dev.dealwire.history.ArchivedVisit;
import dev.dealwire.history.Correction;
import dev.dealwire.history.Corrections;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.RedirectPolicy;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.TrackedListing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads a job's archived pages again by today's rules, and puts right what was misread, if that is asked for. Nothing is asked
 * of a shop.
 */
@Component
public class Repricing {

    private static final Logger log = LoggerFactory.getLogger(Repricing.class);

    /** What these visits came to was not decided by reading alone, or waits for an editor. */
    private static final Set<VisitOutcome> LEFT_ALONE = EnumSet.of(VisitOutcome.IMPLAUSIBLE, VisitOutcome.NOT_MODIFIED);

    private static final Set<String> REDIRECTED = Arrays.stream(RedirectPolicy.Refusal.values())
            .map(RedirectPolicy.Refusal::word)
            .collect(Collectors.toSet());

    private final Corrections corrections;
    private final Deals deals;
    private final TransactionOperations transactions;
    private final ArchiveRereading archive;
    private final FoundListings found;
    private final Clock clock;

    Repricing(
            Corrections corrections,
            Deals deals,
            TransactionOperations transactions,
            ArchiveRereading archive,
            FoundListings found,
            Clock clock) {
        this.corrections = corrections;
        this.deals = deals;
        this.transactions = transactions;
        this.archive = archive;
        this.found = found;
        this.clock = clock;
    }

    /**
     * @param since visits before this are left as they are
     * @param write whether the differences are written; else they are only told
     * @param differences is told of each, listing by listing, oldest first
     */
    public RepricingReport reprice(JobDefinition job, Instant since, boolean write, Consumer<Correction> differences) {
        Tally tally = new Tally();
        for (TrackedListing listing : found.track(job).listings()) {
            List<Correction> different = differences(listing.id(), since, tally);
            different.forEach(differences);
            if (write && !different.isEmpty()) {
                correct(listing.id(), different);
            }
        }
        return new RepricingReport(tally.read, tally.missing, tally.failed, tally.different, tally.listings, write);
    }

    private void correct(ListingId listing, List<Correction> different) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(_ -> {
            corrections.apply(listing, different, now);
            deals.historyCorrected(listing, now);
        });
    }

    private List<Correction> differences(ListingId listing, Instant since, Tally tally) {
        List<Correction> found = new ArrayList<>();
        OfferTerms known = corrections.termsBefore(listing, since).orElse(null);
        for (ArchivedVisit visit : corrections.archived(listing, since)) {
            Optional<Correction> difference = reread(visit, known, tally);
            difference.ifPresent(found::add);
            OfferTerms terms = difference.isPresent() ? difference.get().terms() : visit.terms();
            known = terms == null ? known : terms;
        }
        tally.different += found.size();
        tally.listings += found.isEmpty() ? 0 : 1;
        return found;
    }

    private Optional<Correction> reread(ArchivedVisit visit, @Nullable OfferTerms known, Tally tally) {
        if (LEFT_ALONE.contains(visit.outcome()) || REDIRECTED.contains(visit.reason()) || !archive.isPage(visit)) {
            return Optional.empty();
        }
        try {
            Optional<VisitFinding> finding = archive.reread(visit, known);
            tally.read += finding.isPresent() ? 1 : 0;
            tally.missing += finding.isPresent() ? 0 : 1;
            return finding.flatMap(now -> difference(visit, now));
        } catch (RuntimeException | StackOverflowError bug) {
            log.error("reading visit {} of {} again ended in an error of ours", visit.visit(), visit.listing(), bug);
            tally.failed++;
            return Optional.empty();
        }
    }

    private static Optional<Correction> difference(ArchivedVisit visit, VisitFinding finding) {
        Correction now = new Correction(visit, finding);
        boolean sameTerms = Objects.equals(now.terms(), visit.terms());
        boolean sameEnd = now.terms() != null || now.outcome() == visit.outcome();
        return sameTerms && sameEnd ? Optional.empty() : Optional.of(now);
    }

    private static final class Tally {

        private int read;
        private int missing;
        private int failed;
        private int different;
        private int listings;
    }
}
