package dev.dealwire.pipeline;

import dev.dealwire.history.RunToken;
import dev.dealwire.history.Visits;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Builds the step that makes a run's visits, bucket by bucket, all at once. */
@Component
class VisitSteps {

    private static final String BUCKET = "bucket";

    private final JobRepository repository;
    private final ObservationRegistry observations;
    private final AsyncTaskExecutor bucketExecutor;
    private final Visits visits;
    private final RevisitPlans revisits;
    private final PageVisitor pages;
    private final SupplyVisitor supplies;
    private final FoundListings found;
    private final Clock clock;

    VisitSteps(
            JobRepository repository,
            ObservationRegistry observations,
            AsyncTaskExecutor bucketExecutor,
            Visits visits,
            RevisitPlans revisits,
            PageVisitor pages,
            SupplyVisitor supplies,
            FoundListings found,
            Clock clock) {
        this.repository = repository;
        this.observations = observations;
        this.bucketExecutor = bucketExecutor;
        this.visits = visits;
        this.revisits = revisits;
        this.pages = pages;
        this.supplies = supplies;
        this.found = found;
        this.clock = clock;
    }

    /** One partition a bucket, at most {@link Visits#BUCKETS}: names of partitions become metric tags. */
    Step visit(Launch launch) {
        return new StepBuilder("visit", repository)
                .observationRegistry(observations)
                .partitioner("bucket", gridSize -> partitions(launch.token()))
                .step(bucket(launch))
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
    private Step bucket(Launch launch) {
        Instant deadline = clock.instant().plus(launch.job().deadline());
        Supplier<RevisitPlan> plan = SingletonSupplier.of(() -> revisits.of(
                launch.definitions(), found.track(launch.job()), launch.run().scheduledAt()));
        Tasklet work = (contribution, context) -> {
            StepExecution execution = contribution.getStepExecution();
            Supply supply = new Supply(launch, plan.get(), deadline, supplies);
            return new VisitBucket(
                            execution.getExecutionContext().getInt(BUCKET),
                            launch,
                            plan.get(),
                            deadline,
                            visits,
                            pages,
                            supply,
                            clock)
                    .execute(contribution, context);
        };
        return new StepBuilder("bucket", repository)
                .observationRegistry(observations)
                .tasklet(work, new ResourcelessTransactionManager())
                .build();
    }
}
