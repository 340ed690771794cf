package dev.dealwire.catalog;

/** Names a job definition in {@code jobs}, for example {@code prime-day-hair-dryers}. */
public record JobId(String value) {

    /** @throws IllegalArgumentException unless {@code value} is a slug */
    public JobId {
        Slugs.require(value, "job id");
    }

    @Override
    public String toString() {
        return value;
    }
}
