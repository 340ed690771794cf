package dev.dealwire.pipeline;

import dev.dealwire.deal.DealPolicy;
import dev.dealwire.deal.Deals;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.Visits;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.match.ProductMatcher;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds the Spring Batch job of one run from a job definition. Jobs, steps and readers are made anew for each launch, and
 * what there is to do is read from tables, so a restarted run does what is left and nothing twice.
 */
@Component
class JobAssembly {

    private static final int CHUNK = 200;
    private static final Instant WHENEVER_DUE = Instant.parse("9999-12-31T00:00:00Z");

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final ObservationRegistry observations;
    private final Visits visits;
    private final VisitSteps visitSteps;
    private final PriceHistory history;
    private final Deals deals;
    private final FoundListings found;
    private final ProductMatcher products;
    private final SlotPublisher publisher;
    private final Clock clock;

    JobAssembly(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ObservationRegistry observations,
            Visits visits,
            VisitSteps visitSteps,
            PriceHistory history,
            Deals deals,
            FoundListings found,
            ProductMatcher products,
            SlotPublisher publisher,
            Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.observations = observations;
        this.visits = visits;
        this.visitSteps = visitSteps;
        this.history = history;
        this.deals = deals;
        this.found = found;
        this.products = products;
        this.publisher = publisher;
        this.clock = clock;
    }

    Job assemble(Launch launch) {
        return new JobBuilder(launch.job().id().value(), repository)
                .observationRegistry(observations)
                .start(discover(launch))
                .next(plan(launch))
                .next(visitSteps.visit(launch))
                .next(assess(launch))
                .next(match(launch))
                .next(publish(launch))
                .build();
    }

    /** Pages are waited for in it, so its transaction touches no database; each look is written in one of its own. */
    private Step discover(Launch launch) {
        return tasklet(
                "discover",
                new ResourcelessTransactionManager(),
                contribution ->
                        found.look(launch.job(), launch.token(), launch.run().scheduledAt()));
    }

    private Step plan(Launch launch) {
        return tasklet("plan", transactions, contribution -> {
            deals.sweep(clock.instant());
            int planned = visits.plan(
                    launch.token(),
                    found.track(launch.job()),
                    listing -> RevisitPlan.politenessKey(launch.definitions(), listing),
                    dueBy(launch));
            contribution.incrementWriteCount(planned);
            launch.progress()
                    .planned(planned, visits.pendingLanes(launch.token().run()));
        });
    }

    private static Instant dueBy(Launch launch) {
        return switch (launch.extent()) {
            case DUE -> launch.run().scheduledAt();
            case ALL -> WHENEVER_DUE;
        };
    }

    private Step assess(Launch launch) {
        Definitions definitions = launch.definitions();
        DealPolicy policy = new DealPolicy(
                definitions.market(launch.job().market()),
                launch.job().criteria(),
                merchant -> definitions.merchant(merchant).display().greatestAge(),
                history);
        return new StepBuilder("assess", repository)
                .observationRegistry(observations)
                .<ListingPrice, ListingPrice>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new VisitedPrices(history, visits, launch.token().run()))
                .writer(chunk -> {
                    Instant now = clock.instant();
                    deals.save(launch.token(), policy.assess(chunk.getItems(), now), now);
                })
                .build();
    }

    /** So that a best price among shops is one on the first day; what is left over waits for the night. */
    private Step match(Launch launch) {
        boolean compares = launch.job().slots().stream().anyMatch(SlotDefinition.BestPrice.class::isInstance);
        return tasklet(
                "match",
                new ResourcelessTransactionManager(),
                contribution -> contribution.incrementWriteCount(compares ? products.matchSome(clock.instant()) : 0));
    }

    private Step publish(Launch launch) {
        return new StepBuilder("publish", repository)
                .observationRegistry(observations)
                .<SlotDefinition, SlotDefinition>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new ListItemReader<>(launch.job().slots()))
                .writer(chunk ->
                        publisher.publish(launch.definitions(), launch.job(), chunk.getItems(), launch.token()))
                .build();
    }

    private Step tasklet(String name, PlatformTransactionManager transactions, Consumer<StepContribution> work) {
        return new StepBuilder(name, repository)
                .observationRegistry(observations)
                .tasklet(
                        (contribution, context) -> {
                            work.accept(contribution);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
