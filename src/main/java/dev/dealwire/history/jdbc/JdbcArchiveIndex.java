package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.history.ArchiveIndex;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcArchiveIndex implements ArchiveIndex {

    private static final String EXPIRED = """
            select archive_file
              from (select v.archive_file, v.visited_at as received_at, l.merchant_id
                      from visit v
                      join merchant_listing l on l.listing_no = v.listing_no
                     where v.archive_file is not null
                     union all
                    select archive_file, received_at, merchant_id
                      from feed_delivery
                     where archive_file is not null) kept
              left join unnest(:merchants::text[], :seconds::bigint[]) policy (merchant_id, seconds)
                on policy.merchant_id = kept.merchant_id
             group by archive_file
            having max(received_at + coalesce(policy.seconds, :otherwise) * interval '1 second') <= :now
            """;

    private static final List<String> FORGET = List.of("""
            update visit
               set archive_file = null, archive_offset = null, archive_digest = null, archive_line = null,
                   archive_pointer = null
             where archive_file in (:files)
            """, """
            update feed_delivery
               set archive_file = null, archive_offset = null, archive_digest = null
             where archive_file in (:files)
            """);

    private static final String FILES = """
            select archive_file from visit where archive_file is not null
             union
            select archive_file from feed_delivery where archive_file is not null
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    JdbcArchiveIndex(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public int forgetExpired(Map<MerchantId, Duration> keeping, Duration otherwise, Instant now) {
        List<Map.Entry<MerchantId, Duration>> policies = List.copyOf(keeping.entrySet());
        return transactions.execute(status -> {
            List<String> files = jdbc.sql(EXPIRED)
                    .param(
                            "merchants",
                            policies.stream()
                                    .map(policy -> policy.getKey().value())
                                    .toArray(String[]::new))
                    .param(
                            "seconds",
                            policies.stream()
                                    .map(policy -> policy.getValue().toSeconds())
                                    .toArray(Long[]::new))
                    .param("otherwise", otherwise.toSeconds())
                    .param("now", Timestamp.from(now))
                    .query((row, number) -> row.getString(1))
                    .list();
            return files.isEmpty() ? 0 : forget(files);
        });
    }

    @Override
    public Set<String> files() {
        return new HashSet<>(jdbc.sql(FILES).query(String.class).list());
    }

    private int forget(List<String> files) {
        return FORGET.stream()
                .mapToInt(sql -> jdbc.sql(sql).param("files", files).update())
                .sum();
    }
}
