package dev.dealwire.pipeline;

import dev.dealwire.deal.DealPolicy;
import dev.dealwire.deal.Deals;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.history.RunToken;
import dev.dealwire.history.Visits;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.SlotDefinition;
import dev.dealwire.match.ProductMatcher;
import dev.dealwire.pipeline.Runs.BegunRun;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Builds the Spring Batch job of one run from a job definition. Jobs, steps and readers are made anew for each launch, and
 * what there is to do is read from tables, so a restarted run does what is left and nothing twice.
 */
@Component
class JobAssembly {

    private static final String BUCKET = "bucket";
    private static final int CHUNK = 200;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final ObservationRegistry observations;
    private final AsyncTaskExecutor bucketExecutor;
    private final Visits visits;
    private final RevisitPlans revisits;
    private final PriceHistory history;
    private final Deals deals;
    private final PageVisitor visitor;
    private final SupplyVisitor supplies;
    private final FoundListings found;
    private final ProductMatcher products;
    private final SlotPublisher publisher;
    private final Clock clock;

    JobAssembly(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ObservationRegistry observations,
            AsyncTaskExecutor bucketExecutor,
            Visits visits,
            RevisitPlans revisits,
            PriceHistory history,
            Deals deals,
            PageVisitor visitor,
            SupplyVisitor supplies,
            FoundListings found,
            ProductMatcher products,
            SlotPublisher publisher,
            Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.observations = observations;
        this.bucketExecutor = bucketExecutor;
        this.visits = visits;
        this.revisits = revisits;
        this.history = history;
        this.deals = deals;
        this.visitor = visitor;
        this.supplies = supplies;
        this.found = found;
        this.products = products;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @param extent which listings the run visits */
    Job assemble(
            Definitions definitions,
            JobDefinition job,
            BegunRun run,
            RunToken token,
            RunExtent extent,
            RunProgress progress) {
        return new JobBuilder(job.id().value(), repository)
                .observationRegistry(observations)
                .start(discover(job, run, token))
                .next(plan(definitions, job, run, token, extent, progress))
                .next(visit(definitions, job, run, token, progress))
                .next(assess(definitions, job, token))
                .next(match(job))
                .next(publish(definitions, job, token))
                .build();
    }

    /** Pages are waited for in it, so its transaction touches no database; each look is written in one of its own. */
    private Step discover(JobDefinition job, BegunRun run, RunToken token) {
        return new StepBuilder("discover", repository)
                .observationRegistry(observations)
                .tasklet(
                        (contribution, context) -> {
                            found.look(job, token, run.scheduledAt());
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    private Step plan(
            Definitions definitions,
            JobDefinition job,
            BegunRun run,
            RunToken token,
            RunExtent extent,
            RunProgress progress) {
        Instant dueBy = switch (extent) {
            case DUE -> run.scheduledAt();
            case ALL -> Instant.parse("9999-12-31T00:00:00Z");
        };
        return tasklet("plan", (contribution, context) -> {
            deals.sweep(clock.instant());
            int planned = visits.plan(
                    token, found.track(job), listing -> RevisitPlan.politenessKey(definitions, listing), dueBy);
            contribution.incrementWriteCount(planned);
            progress.planned(planned, visits.pendingLanes(token.run()));
            return RepeatStatus.FINISHED;
        });
    }

    /** One partition a bucket, at most {@link Visits#BUCKETS}: names of partitions become metric tags. */
    private Step visit(Definitions definitions, JobDefinition job, BegunRun run, RunToken token, RunProgress progress) {
        Supplier<RevisitPlan> plan =
                SingletonSupplier.of(() -> revisits.of(definitions, found.track(job), run.scheduledAt()));
        return new StepBuilder("visit", repository)
                .observationRegistry(observations)
                .partitioner("bucket", gridSize -> partitions(token))
                .step(bucket(definitions, job, token, plan, progress))
                .taskExecutor(bucketExecutor)
                .build();
    }

    private Map<String, ExecutionContext> partitions(RunToken token) {
        Map<String, ExecutionContext> partitions = new HashMap<>();
        for (int bucket : visits.pendingBuckets(token.run())) {
            partitions.put(String.format(Locale.ROOT, "b%02d", bucket), new ExecutionContext(Map.of(BUCKET, bucket)));
        }
        return partitions;
    }

    /** Its transaction touches no database: pages are waited for in it, and results have transactions of their own. */
    private Step bucket(
            Definitions definitions,
            JobDefinition job,
            RunToken token,
            Supplier<RevisitPlan> plan,
            RunProgress progress) {
        Instant deadline = clock.instant().plus(job.deadline());
        Tasklet work = (contribution, context) -> {
            StepExecution execution = contribution.getStepExecution();
            return new VisitBucket(
                            execution.getExecutionContext().getInt(BUCKET),
                            token,
                            plan.get(),
                            deadline,
                            clock,
                            visits,
                            visitor,
                            visit -> merchant(definitions, visit),
                            new Supply(definitions, job, token, plan.get(), deadline, supplies),
                            progress)
                    .execute(contribution, context);
        };
        return new StepBuilder("bucket", repository)
                .observationRegistry(observations)
                .tasklet(work, new ResourcelessTransactionManager())
                .build();
    }

    private static MerchantProfile merchant(Definitions definitions, PlannedVisit visit) {
        return definitions.merchant(visit.listing().merchant());
    }

    private Step assess(Definitions definitions, JobDefinition job, RunToken token) {
        DealPolicy policy = new DealPolicy(
                definitions.market(job.market()),
                job.criteria(),
                merchant -> definitions.merchant(merchant).display().greatestAge(),
                history);
        return new StepBuilder("assess", repository)
                .observationRegistry(observations)
                .<ListingPrice, ListingPrice>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new VisitedPrices(history, visits, token.run()))
                .writer(chunk -> {
                    Instant now = clock.instant();
                    deals.save(token, policy.assess(chunk.getItems(), now), now);
                })
                .build();
    }

    /** So that a best price among shops is one on the first day; what is left over waits for the night. */
    private Step match(JobDefinition job) {
        boolean compares = job.slots().stream().anyMatch(SlotDefinition.BestPrice.class::isInstance);
        return new StepBuilder("match", repository)
                .observationRegistry(observations)
                .tasklet(
                        (contribution, context) -> {
                            contribution.incrementWriteCount(compares ? products.matchSome(clock.instant()) : 0);
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    private Step publish(Definitions definitions, JobDefinition job, RunToken token) {
        return new StepBuilder("publish", repository)
                .observationRegistry(observations)
                .<SlotDefinition, SlotDefinition>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new ListItemReader<>(job.slots()))
                .writer(chunk -> publisher.publish(definitions, job, chunk.getItems(), token))
                .build();
    }

    private Step tasklet(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .observationRegistry(observations)
                .tasklet(tasklet, transactions)
                .build();
    }
}
