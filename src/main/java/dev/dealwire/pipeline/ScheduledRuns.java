package dev.dealwire.pipeline;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.dealwire.catalog.JobId;
import dev.dealwire.job.Definitions;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The task that runs a job at its times: one instance a job, so that it runs on one node at a time and another takes over
 * where one died. Only the job's name is stored; when it comes next is read from its definition.
 */
final class ScheduledRuns {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("run-job");

    private static final Logger log = LoggerFactory.getLogger(ScheduledRuns.class);

    private final Definitions definitions;
    private final JobRuns runs;
    private final Clock clock;

    ScheduledRuns(Definitions definitions, JobRuns runs, Clock clock) {
        this.definitions = definitions;
        this.runs = runs;
        this.clock = clock;
    }

    CustomTask<Void> task() {
        return Tasks.custom(TASK)
                .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
                .onFailure(this::again)
                .execute(this::run);
    }

    private CompletionHandler<Void> run(TaskInstance<Void> instance, ExecutionContext context) {
        JobId job = new JobId(instance.getId());
        Instant scheduledAt = context.getExecution().getExecutionTime();
        RunExtent extent = definitions
                .job(job)
                .map(definition -> new RunTimes(definition).extentAt(scheduledAt))
                .orElse(RunExtent.DUE);
        switch (runs.run(job, scheduledAt, extent, RunProgress.NONE)) {
            case RunResult.Ended _ -> {}
            case RunResult.DoneBefore _ -> log.info("job {}: the run for {} was done before", job, scheduledAt);
            case RunResult.Held held -> log.warn("job {}: {} works on it; left out {}", job, held.node(), scheduledAt);
            case RunResult.Broken broken -> log.error("job {}: run {} broke off: {}", job, broken.run(), broken.why());
        }
        return this::again;
    }

    private void again(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        JobId job = new JobId(complete.getExecution().taskInstance.getId());
        definitions
                .job(job)
                .flatMap(definition -> new RunTimes(definition).nextAfter(clock.instant()))
                .ifPresentOrElse(next -> operations.reschedule(complete, next), operations::remove);
    }
}
