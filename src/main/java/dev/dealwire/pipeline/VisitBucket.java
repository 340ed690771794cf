package dev.dealwire.pipeline;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import dev.dealwire.history.Visits;
import dev.dealwire.job.MerchantProfile;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Works off one bucket of a run's visits. Each politeness key has a few virtual threads, whose turns the key's lane settles;
 * this thread alone writes, in short transactions of whatever is finished. Pages live only as long as one is read: between
 * the threads only results travel.
 */
final class VisitBucket implements Tasklet {

    private static final int THREADS_A_KEY = 4;
    private static final int BATCH = 200;
    private static final long WAIT_MILLIS = 250;

    private final int bucket;
    private final Launch launch;
    private final RevisitPlan plan;
    private final Instant deadline;
    private final Visits visits;
    private final PageVisitor pages;
    private final Supply supply;
    private final Clock clock;

    VisitBucket(
            int bucket,
            Launch launch,
            RevisitPlan plan,
            Instant deadline,
            Visits visits,
            PageVisitor pages,
            Supply supply,
            Clock clock) {
        this.bucket = bucket;
        this.launch = launch;
        this.plan = plan;
        this.deadline = deadline;
        this.visits = visits;
        this.pages = pages;
        this.supply = supply;
        this.clock = clock;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws InterruptedException {
        List<PlannedVisit> pending = visits.pending(launch.token().run(), bucket);
        pending.forEach(_ -> contribution.incrementReadCount());
        BlockingQueue<VisitResult> results = new ArrayBlockingQueue<>(BATCH);
        LayoutWatches watches = new LayoutWatches(pending, this::merchant);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            Map<Boolean, List<PlannedVisit>> supplied =
                    pending.stream().collect(Collectors.partitioningBy(supply::covers));
            List<Future<?>> workers = new ArrayList<>();
            byKey(supplied.getOrDefault(false, List.of()))
                    .forEach(key -> workers.addAll(
                            start(threads, new ConcurrentLinkedQueue<>(watches.inOrder(key)), watches, results)));
            byMerchant(supplied.getOrDefault(true, List.of()))
                    .forEach((merchant, visits) -> workers.add(startSupplied(threads, merchant, visits, results)));
            writeAll(pending.size(), results, watches, workers, contribution);
        } finally {
            threads.shutdownNow();
        }
        return RepeatStatus.FINISHED;
    }

    private static Iterable<List<PlannedVisit>> byKey(List<PlannedVisit> pending) {
        return pending.stream()
                .collect(Collectors.groupingBy(PlannedVisit::politenessKey))
                .values();
    }

    private static Map<MerchantId, List<PlannedVisit>> byMerchant(List<PlannedVisit> supplied) {
        return supplied.stream()
                .collect(Collectors.groupingBy(visit -> visit.listing().merchant()));
    }

    private Future<?> startSupplied(
            ExecutorService threads, MerchantId merchant, List<PlannedVisit> visits, BlockingQueue<VisitResult> to) {
        return threads.submit(() -> {
            for (VisitResult result : supply.visit(merchant, visits)) {
                to.put(result);
            }
            return null;
        });
    }

    private List<Future<?>> start(
            ExecutorService threads,
            ConcurrentLinkedQueue<PlannedVisit> key,
            LayoutWatches watches,
            BlockingQueue<VisitResult> to) {
        List<Future<?>> workers = new ArrayList<>();
        for (int i = Math.min(THREADS_A_KEY, key.size()); i > 0; i--) {
            workers.add(threads.submit(() -> {
                for (PlannedVisit visit = key.poll(); visit != null; visit = key.poll()) {
                    to.put(watches.isPaused(visit) ? pages.paused(visit) : visit(visit));
                }
                return null;
            }));
        }
        return workers;
    }

    private VisitResult visit(PlannedVisit visit) {
        return clock.instant().isBefore(deadline) ? pages.visit(visit, merchant(visit), plan) : pages.notReached(visit);
    }

    private MerchantProfile merchant(PlannedVisit visit) {
        return launch.definitions().merchant(visit.listing().merchant());
    }

    private void writeAll(
            int expected,
            BlockingQueue<VisitResult> results,
            LayoutWatches watches,
            List<Future<?>> workers,
            StepContribution contribution)
            throws InterruptedException {
        List<VisitResult> batch = new ArrayList<>(BATCH);
        for (int received = 0; received < expected; received += batch.size()) {
            boolean nobodyWorks = workers.stream().allMatch(Future::isDone);
            batch.clear();
            gather(results, batch);
            if (!batch.isEmpty()) {
                write(watches.admit(batch), contribution);
            } else if (nobodyWorks) {
                write(watches.drain(), contribution);
                throw leftUndone(expected - received, workers);
            }
        }
        write(watches.drain(), contribution);
    }

    /** What is left has no outcome, so the next run takes it up. */
    private static IllegalStateException leftUndone(int visits, List<Future<?>> workers) {
        Throwable cause = workers.stream()
                .filter(worker -> worker.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .findFirst()
                .orElse(null);
        return new IllegalStateException(visits + " visits were left undone", cause);
    }

    private void write(List<VisitResult> batch, StepContribution contribution) {
        if (batch.isEmpty()) {
            return;
        }
        Map<PlannedVisit, VisitOutcome> outcomes = visits.record(launch.token(), batch);
        contribution.incrementWriteCount(outcomes.size());
        outcomes.forEach((visit, outcome) -> launch.progress().visited(visit, outcome));
    }

    /** What is there, after waiting a moment for the first. */
    private static void gather(BlockingQueue<VisitResult> from, List<VisitResult> batch) throws InterruptedException {
        VisitResult first = from.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            from.drainTo(batch, BATCH - 1);
        }
    }
}
