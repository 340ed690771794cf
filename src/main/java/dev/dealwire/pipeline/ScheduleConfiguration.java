package dev.dealwire.pipeline;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.dealwire.catalog.JobId;
import dev.dealwire.deal.Deals;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Puts the jobs' times into the scheduler's table, on nodes that work by schedule. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("db-scheduler.enabled")
class ScheduleConfiguration {

    private final Definitions definitions;
    private final Clock clock;

    ScheduleConfiguration(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    @Bean
    CustomTask<Void> runJobTask(JobRuns runs) {
        return new ScheduledRuns(definitions, runs, clock).task();
    }

    /** Ends deals whose time is over, whether or not any job runs. */
    @Bean
    RecurringTask<Void> sweepDealsTask(Deals deals) {
        return Tasks.recurring("sweep-deals", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> deals.sweep(clock.instant()));
    }

    /**
     * Takes over the definitions as they are now: new jobs enter, changed times move, removed jobs leave. A time that passed
     * while nobody worked stays, and is made up for.
     */
    @EventListener
    void takeOver(ApplicationReadyEvent ready) {
        SchedulerClient scheduler = ready.getApplicationContext().getBean(SchedulerClient.class);
        definitions.jobs().values().forEach(job -> schedule(scheduler, job));
        scheduler
                .getScheduledExecutionsForTask(ScheduledRuns.TASK.getTaskName(), Void.class)
                .forEach(planned -> cancelRemoved(scheduler, planned));
    }

    private void schedule(SchedulerClient scheduler, JobDefinition job) {
        Instant now = clock.instant();
        new RunTimes(job).nextAfter(now).ifPresent(next -> {
            var instance = ScheduledRuns.TASK.instance(job.id().value()).build();
            boolean entered = scheduler.scheduleIfNotExists(instance, next);
            if (!entered) {
                scheduler
                        .getScheduledExecution(instance)
                        .filter(planned -> !planned.isPicked()
                                && planned.getExecutionTime().isAfter(now))
                        .ifPresent(planned -> scheduler.reschedule(instance, next));
            }
        });
    }

    private void cancelRemoved(SchedulerClient scheduler, ScheduledExecution<Void> planned) {
        JobId job = new JobId(planned.getTaskInstance().getId());
        if (definitions.job(job).isEmpty() && !planned.isPicked()) {
            scheduler.cancel(planned.getTaskInstance());
        }
    }
}
