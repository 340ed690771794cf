package dev.dealwire.history;

import dev.dealwire.catalog.JobId;
import java.util.UUID;

/** Proof that a node works on a run now. Every write of the run carries it; once another node took over, writes fail. */
public record RunToken(JobId job, long run, UUID token) {}
