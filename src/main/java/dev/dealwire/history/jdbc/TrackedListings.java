package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.JobId;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.Sha256;
import dev.dealwire.history.Visits;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.TrackedListing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which listings each job tracks, in the database. A definition that was taken over before costs one look at its fingerprint,
 * however many listings it has.
 */
final class TrackedListings {

    /** So many at a time, that their names fit into memory beside the definition. */
    private static final int SLICE = 20_000;

    private static final String COLUMNS = "listing text, merchant text, url text, key text, bucket smallint";

    /** Before the address itself is written: a page that was not known by it is read anew, at once. */
    private static final SetStatement READDRESSED = new SetStatement(COLUMNS, """
            update revisit v
               set due_at = '-infinity', read_by = null
              from r
              join merchant_listing l on l.listing_id = r.listing
             where v.listing_no = l.listing_no and r.url is distinct from l.url and r.url is distinct from l.moved_to
            """);

    private static final SetStatement KNOWN = new SetStatement(COLUMNS, """
            insert into merchant_listing as l (listing_id, merchant_id, url, politeness_key, bucket)
            select listing, merchant, url, key, bucket from r
            on conflict (listing_id) do update
               set url = excluded.url, politeness_key = excluded.politeness_key, bucket = excluded.bucket,
                   moved_to = case when l.url = excluded.url then l.moved_to end
             where (l.url, l.politeness_key, l.bucket)
                   is distinct from (excluded.url, excluded.politeness_key, excluded.bucket)
            """);

    private static final SetStatement DUE = new SetStatement("listing text", """
            insert into revisit (listing_no, due_at)
            select l.listing_no, '-infinity'
              from r
              join merchant_listing l on l.listing_id = r.listing
            on conflict (listing_no) do nothing
            """);

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
    private String fingerprint(JobDefinition job, Function<TrackedListing, String> politenessKeys) {
        Reading known = readings.get(job.id());
        if (known != null && known.job() == job) {
            return known.fingerprint();
        }
        Reading fresh = new Reading(job, digest(job, politenessKeys));
        readings.put(job.id(), fresh);
        return fresh.fingerprint();
    }

    private boolean areTakenOver(JobId job, String fingerprint) {
        return jdbc.sql("select fingerprint from job_reading where job_id = :job")
                .param("job", job.value())
                .query(String.class)
                .optional()
                .filter(fingerprint::equals)
                .isPresent();
    }

    /** Brings the rows to what the definition says, if they are not there already. Wants a transaction around it. */
    void keep(JobDefinition job, Function<TrackedListing, String> politenessKeys) {
        String fingerprint = fingerprint(job, politenessKeys);
        if (areTakenOver(job.id(), fingerprint)) {
            return;
        }
        makeKnown(job.listings(), politenessKeys);
        takeOver(job, fingerprint);
    }

    /** Of two entries for one listing the first counts: what the operators wrote stands before what was found. */
    private void makeKnown(List<TrackedListing> listings, Function<TrackedListing, String> politenessKeys) {
        Set<ListingId> known = new HashSet<>();
        for (int from = 0; from < listings.size(); from += SLICE) {
            List<Map<String, Object>> rows = listings.subList(from, Math.min(from + SLICE, listings.size())).stream()
                    .filter(listing -> known.add(listing.id()))
                    .map(listing -> row(listing, politenessKeys.apply(listing)))
                    .toList();
            List.of(READDRESSED, KNOWN, DUE).forEach(statement -> statement.execute(jdbc, rows));
        }
    }

    private static Map<String, Object> row(TrackedListing listing, String politenessKey) {
        return Map.of(
                "listing", listing.id(),
                "merchant", listing.id().merchant().value(),
                "url", listing.url(),
                "key", politenessKey,
                "bucket", bucket(politenessKey));
    }

    /** The same on every node and JDK, because the rows of one run may be written by one and worked off by another. */
    private static int bucket(String politenessKey) {
        CRC32 hash = new CRC32();
        hash.update(politenessKey.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % Visits.BUCKETS);
    }

    private void takeOver(JobDefinition job, String fingerprint) {
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
        MessageDigest digest = Sha256.digest();
        for (TrackedListing listing : job.listings()) {
            String line = listing.id() + "\n" + listing.url() + "\n" + politenessKeys.apply(listing) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private record Reading(JobDefinition job, String fingerprint) {}
}
