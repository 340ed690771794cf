package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.TrackedListing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which listings each job tracks, in the database. A definition that was taken over before costs one look at its fingerprint,
 * however many listings it has.
 */
final class TrackedListings {

    private static final String FORGET = """
            delete from job_listing j
             using merchant_listing l
             where l.listing_no = j.listing_no and j.job_id = :job and l.listing_id <> all (:listings)
            """;

    private static final String TRACK = """
            insert into job_listing (job_id, listing_no)
            select :job, listing_no from merchant_listing where listing_id = any (:listings)
            on conflict do nothing
            """;

    private static final String TAKEN_OVER = """
            insert into job_reading (job_id, fingerprint) values (:job, :fingerprint)
            on conflict (job_id) do update set fingerprint = excluded.fingerprint
            """;

    private final JdbcClient jdbc;
    private final Map<JobId, Reading> readings = new ConcurrentHashMap<>();

    TrackedListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a job's listings are told from others by. Reckoned once for each definition object. */
    String fingerprint(JobDefinition job, Function<TrackedListing, String> politenessKeys) {
        Reading known = readings.get(job.id());
        if (known != null && known.job() == job) {
            return known.fingerprint();
        }
        Reading fresh = new Reading(job, digest(job, politenessKeys));
        readings.put(job.id(), fresh);
        return fresh.fingerprint();
    }

    boolean areTakenOver(JobId job, String fingerprint) {
        return jdbc.sql("select fingerprint from job_reading where job_id = :job")
                .param("job", job.value())
                .query(String.class)
                .optional()
                .filter(fingerprint::equals)
                .isPresent();
    }

    /** Wants the listings' own rows to be there. */
    void takeOver(JobDefinition job, String fingerprint) {
        String[] listings = job.listings().stream()
                .map(TrackedListing::id)
                .map(ListingId::toString)
                .toArray(String[]::new);
        jdbc.sql(FORGET)
                .param("job", job.id().value())
                .param("listings", listings)
                .update();
        jdbc.sql(TRACK)
                .param("job", job.id().value())
                .param("listings", listings)
                .update();
        jdbc.sql(TAKEN_OVER)
                .param("job", job.id().value())
                .param("fingerprint", fingerprint)
                .update();
    }

    private static String digest(JobDefinition job, Function<TrackedListing, String> politenessKeys) {
        MessageDigest digest = sha256();
        for (TrackedListing listing : job.listings()) {
            String line = listing.id() + "\n" + listing.url() + "\n" + politenessKeys.apply(listing) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private record Reading(JobDefinition job, String fingerprint) {}
}
