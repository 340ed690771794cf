package dev.dealwire.pipeline;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.discovery.Discoveries;
import dev.dealwire.discovery.Discovery;
import dev.dealwire.discovery.FoundListing;
import dev.dealwire.discovery.Look;
import dev.dealwire.fetch.CanonicalUrl;
import dev.dealwire.history.LeaseLostException;
import dev.dealwire.history.RunToken;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.DiscoveryRule;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.TrackedListing;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets a job watch what its rules find beside what it declares. */
@Component
public class FoundListings {

    private static final Logger log = LoggerFactory.getLogger(FoundListings.class);

    private final Definitions definitions;
    private final Discovery discovery;
    private final Discoveries discoveries;
    private final Clock clock;

    FoundListings(Definitions definitions, Discovery discovery, Discoveries discoveries, Clock clock) {
        this.definitions = definitions;
        this.discovery = discovery;
        this.discoveries = discoveries;
        this.clock = clock;
    }

    /** Follows the rules whose last finds are too old. */
    void look(JobDefinition job, RunToken token, Instant scheduledAt) {
        Set<URI> declared = declared();
        for (DiscoveryRule rule : job.discover()) {
            boolean due = discoveries
                    .lastLook(job.id(), rule.start())
                    .map(last -> !last.plus(rule.every()).isAfter(scheduledAt))
                    .orElse(true);
            if (due) {
                Look look = discovery.look(rule, definitions.merchant(rule.merchant()));
                List<FoundListing> undeclared = look.found().stream()
                        .filter(listing -> !declared.contains(listing.url()))
                        .toList();
                record(token, look, undeclared);
            }
        }
    }

    /** Finds that cannot be written are an error of ours, and the end of their rule alone. */
    private void record(RunToken token, Look look, List<FoundListing> finds) {
        try {
            discoveries.record(token, look, finds, clock.instant());
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (RuntimeException bug) {
            log.error("what was found at {} cannot be written", look.rule().start(), bug);
            discoveries.record(token, look.broken(bug), List.of(), clock.instant());
        }
    }

    /** Follows a rule and writes nothing. */
    public DryLook dryLook(JobDefinition job, DiscoveryRule rule) {
        Look look = discovery.look(rule, definitions.merchant(rule.merchant()));
        Set<URI> declared = declared();
        Set<ListingId> tracked =
                discoveries.tracked(job).stream().map(FoundListing::id).collect(Collectors.toSet());
        return new DryLook(
                look,
                look.found().stream()
                        .map(listing -> new Find(listing, state(listing, declared, tracked)))
                        .toList());
    }

    /** The job with all that its rules have found. */
    public JobDefinition track(JobDefinition job) {
        if (job.discover().isEmpty()) {
            return job;
        }
        Map<ListingId, TrackedListing> found = new LinkedHashMap<>();
        discoveries.tracked(job).forEach(listing -> found.putIfAbsent(listing.id(), listing.tracked()));
        Set<URI> declared = declared();
        found.values().removeIf(listing -> declared.contains(listing.url()));
        return job.withMore(List.copyOf(found.values()));
    }

    /** The pages that some job names itself, in the form in which two addresses of one page are the same. */
    private Set<URI> declared() {
        Set<URI> declared = new HashSet<>();
        definitions
                .jobs()
                .values()
                .forEach(job -> job.listings().forEach(listing -> declared.add(CanonicalUrl.of(listing.url()))));
        return declared;
    }

    private static State state(FoundListing listing, Set<URI> declared, Set<ListingId> tracked) {
        if (declared.contains(listing.url())) {
            return State.DECLARED;
        }
        return tracked.contains(listing.id()) ? State.TRACKED : State.NEW;
    }

    /** What is known of a find. */
    public enum State {
        /** A job names it. */
        DECLARED,
        /** An earlier look found it. */
        TRACKED,
        /** Nobody knew it. */
        NEW
    }

    /** A look that was not written, and what is known of its finds. */
    public record DryLook(Look look, List<Find> finds) {

        /** As a report would tell of it, had it been written. */
        public Discoveries.Result result() {
            return new Discoveries.Result(
                    look.rule().start(),
                    look.asked(),
                    look.found().size(),
                    (int) finds.stream()
                            .filter(find -> find.state() == State.NEW)
                            .count(),
                    look.refusals(),
                    look.refusalWords(),
                    look.stopped(),
                    look.detail());
        }
    }

    /** A page that a look led to. */
    public record Find(FoundListing listing, State state) {}
}
