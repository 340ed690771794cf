package dev.dealwire.job;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.MarketId;
import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.SlotId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything operators declared, checked together: each name that a job uses resolves here. Maps keep the order of the files. */
public record Definitions(
        Map<JobId, JobDefinition> jobs,
        Map<MerchantId, MerchantProfile> merchants,
        Map<MarketId, MarketPolicy> markets) {

    public Definitions {
        jobs = Collections.unmodifiableMap(new LinkedHashMap<>(jobs));
        merchants = Collections.unmodifiableMap(new LinkedHashMap<>(merchants));
        markets = Collections.unmodifiableMap(new LinkedHashMap<>(markets));
    }

    public Optional<JobDefinition> job(JobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** The job that fills the slot; empty if none declares it. */
    public Optional<JobDefinition> jobOf(SlotId slot) {
        return jobs.values().stream()
                .filter(job ->
                        job.slots().stream().anyMatch(filled -> filled.id().equals(slot)))
                .findFirst();
    }

    /** @throws IllegalArgumentException if there is no such profile, which a checked definition rules out */
    public MerchantProfile merchant(MerchantId id) {
        return require(merchants.get(id), "merchant profile", id);
    }

    /** @throws IllegalArgumentException if there is no such policy, which a checked definition rules out */
    public MarketPolicy market(MarketId id) {
        return require(markets.get(id), "market policy", id);
    }

    private static <T> T require(@Nullable T value, String what, Object id) {
        if (value == null) {
            throw new IllegalArgumentException("found no " + what + " named '" + id + "'");
        }
        return value;
    }
}
