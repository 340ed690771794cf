package dev.dealwire.pipeline;

/** Which of a job's listings a run visits. */
public enum RunExtent {
    /** Those that are due at the run's instant; what is not due costs nothing. */
    DUE,
    /** All of them, because somebody asked. */
    ALL
}
