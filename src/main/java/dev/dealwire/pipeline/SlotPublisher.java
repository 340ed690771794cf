package dev.dealwire.pipeline;

import dev.dealwire.history.RunToken;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.SlotDefinition;

interface SlotPublisher {
    void publish(Definitions definitions, JobDefinition job, SlotDefinition slot, RunToken token);
}
