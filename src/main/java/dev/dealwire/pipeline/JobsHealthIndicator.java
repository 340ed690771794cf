package dev.dealwire.pipeline;

import dev.dealwire.job.Definitions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** When each job last came to its end; "never" is no illness, since a job's first time may lie ahead. */
@Component("jobs")
class JobsHealthIndicator extends AbstractHealthIndicator {

    private final Definitions definitions;
    private final Runs runs;

    JobsHealthIndicator(Definitions definitions, Runs runs) {
        super("cannot tell when jobs last succeeded");
        this.definitions = definitions;
        this.runs = runs;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        definitions
                .jobs()
                .keySet()
                .forEach(job -> builder.withDetail(
                        job.value(),
                        runs.lastSuccess(job).map(at -> "last success " + at).orElse("never succeeded")));
    }
}
