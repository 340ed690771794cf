package dev.dealwire.pipeline;

import dev.dealwire.catalog.JobId;
import dev.dealwire.history.RunToken;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.pipeline.Runs.BegunRun;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * Runs jobs, one way for the schedule, the command line and whoever else asks. A run is known by its job and its instant:
 * asked for again it is not done again, and one that was cut off is taken up where it stopped.
 */
@Component
public class JobRuns {

    private static final Logger log = LoggerFactory.getLogger(JobRuns.class);

    private final Definitions definitions;
    private final JobAssembly assembly;
    private final JobOperator operator;
    private final JobRegistry registry;
    private final JobRepository repository;
    private final RunLeases leases;
    private final Runs runs;
    private final RunReports reports;
    private final Heartbeats heartbeats;
    private final Meters meters;
    private final Clock clock;

    JobRuns(
            Definitions definitions,
            JobAssembly assembly,
            JobOperator operator,
            JobRegistry registry,
            JobRepository repository,
            RunLeases leases,
            Runs runs,
            RunReports reports,
            Heartbeats heartbeats,
            Meters meters,
            Clock clock) {
        this.definitions = definitions;
        this.assembly = assembly;
        this.operator = operator;
        this.registry = registry;
        this.repository = repository;
        this.leases = leases;
        this.runs = runs;
        this.reports = reports;
        this.heartbeats = heartbeats;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Works off the job for an instant and returns when it is done. An earlier run of the job that was cut off is finished
     * first, under its own instant.
     *
     * @throws IllegalArgumentException if there is no such job
     */
    public RunResult run(JobId id, Instant scheduledAt, RunExtent extent, RunProgress progress) {
        JobDefinition job =
                definitions.job(id).orElseThrow(() -> new IllegalArgumentException("found no job named '" + id + "'"));
        Optional<BegunRun> cutOff =
                runs.unfinished(id).filter(run -> !run.scheduledAt().equals(scheduledAt));
        if (cutOff.isPresent()) {
            RunResult earlier = take(job, cutOff.get(), extent, progress);
            if (!(earlier instanceof RunResult.Ended)) {
                return earlier;
            }
            log.info(
                    "job {}: finished the run of {}, which had been cut off",
                    id,
                    cutOff.get().scheduledAt());
        }
        return take(job, runs.begin(id, scheduledAt, clock.instant()), extent, progress);
    }

    private RunResult take(JobDefinition job, BegunRun run, RunExtent extent, RunProgress progress) {
        if (run.succeeded()) {
            return new RunResult.DoneBefore(reports.of(run.number()));
        }
        Optional<RunToken> token = leases.acquire(job.id(), run.number());
        if (token.isEmpty()) {
            return new RunResult.Held(job.id(), leases.owner(job.id()).orElse("unknown"));
        }
        try (var beating = heartbeats.start(token.get())) {
            return work(job, run, token.get(), extent, progress);
        } finally {
            leases.release(token.get());
        }
    }

    private RunResult work(JobDefinition job, BegunRun run, RunToken token, RunExtent extent, RunProgress progress) {
        JobExecution execution =
                execute(assembly.assemble(new Launch(definitions, job, run, token, extent, progress)), run);
        boolean succeeded = execution.getStatus() == BatchStatus.COMPLETED;
        runs.end(token, succeeded, clock.instant());
        if (!succeeded) {
            return new RunResult.Broken(job.id(), run.number(), why(execution));
        }
        RunReport report = reports.of(run.number());
        meters.ended(report, run.startedAt());
        log.info("{}", report.summary());
        return new RunResult.Ended(report);
    }

    /** A restart looks its job up by name, so the one of this launch is registered for as long as it runs. */
    private JobExecution execute(Job job, BegunRun run) {
        try {
            registry.register(job);
            try {
                return startOrRestart(job, run);
            } finally {
                registry.unregister(job.getName());
            }
        } catch (JobExecutionException refused) {
            throw new IllegalStateException(
                    "run " + run.number() + " of job " + job.getName() + " was refused by the job repository", refused);
        }
    }

    /** Whoever holds the lease knows that an execution that still says it runs belongs to a process that is gone. */
    private JobExecution startOrRestart(Job job, BegunRun run) throws JobExecutionException {
        JobParameters parameters = parameters(run);
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        if (last == null) {
            forgetUnstarted(job, parameters);
            return operator.start(job, parameters);
        }
        JobExecution dead = last.getStatus().isRunning() ? operator.recover(last) : last;
        return operator.restart(dead);
    }

    /** A process that was killed between the two left an instance without an execution, which the launcher would refuse. */
    private void forgetUnstarted(Job job, JobParameters parameters) {
        JobInstance unstarted = repository.getJobInstance(job.getName(), parameters);
        if (unstarted != null) {
            repository.deleteJobInstance(unstarted);
        }
    }

    private static JobParameters parameters(BegunRun run) {
        return new JobParametersBuilder()
                .addString("scheduledAt", run.scheduledAt().toString())
                .toJobParameters();
    }

    private static String why(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .map(JobRuns::rootMessage)
                .distinct()
                .findFirst()
                .orElseGet(() -> execution.getExitStatus().getExitCode());
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
