package dev.dealwire.feed.jdbc;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.feed.BrokenItem;
import dev.dealwire.feed.FeedDeliveries;
import dev.dealwire.feed.FeedDelivery;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.Validators;
import dev.dealwire.history.RunGuard;
import dev.dealwire.history.RunToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

@Repository
class JdbcFeedDeliveries implements FeedDeliveries {

    private static final String COLUMNS = """
            delivery_no, merchant_id, location, received_at, reason, detail, items, broken, matched,
            etag, last_modified, archive_file, archive_offset, archive_digest
            """;

    private static final String LAST_ACCEPTED = "select " + COLUMNS + """
              from feed_delivery
             where merchant_id = :merchant and location = :location and reason is null
             order by received_at desc, delivery_no desc
             limit 1
            """;

    private static final String OF_RUN =
            "select " + COLUMNS + " from feed_delivery where run_no = :run order by merchant_id";

    private static final String DELETE = "delete from feed_delivery where run_no = :run and merchant_id = :merchant";

    private static final String INSERT = """
            insert into feed_delivery (run_no, merchant_id, location, received_at, reason, detail, items, broken,
                   matched, etag, last_modified, archive_file, archive_offset, archive_digest)
            values (:run, :merchant, :location, :at, :reason, :detail, :items, :broken,
                   :matched, :etag, :lastModified, :file, :offset, :digest)
            returning delivery_no
            """;

    private static final String INSERT_BROKEN =
            "insert into feed_broken_item (delivery_no, line, why) values (:delivery, :line, :why)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final TransactionOperations transactions;
    private final RunGuard guard;

    JdbcFeedDeliveries(
            JdbcClient jdbc, NamedParameterJdbcOperations batches, TransactionOperations transactions, RunGuard guard) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.guard = guard;
    }

    @Override
    public Optional<FeedDelivery> lastAccepted(MerchantId merchant, String location) {
        return jdbc.sql(LAST_ACCEPTED)
                .param("merchant", merchant.value())
                .param("location", location)
                .query(this::delivery)
                .optional();
    }

    @Override
    public List<FeedDelivery> of(long run) {
        return jdbc.sql(OF_RUN).param("run", run).query(this::delivery).list();
    }

    @Override
    public void record(RunToken token, FeedDelivery delivery) {
        transactions.executeWithoutResult(status -> {
            guard.hold(token);
            jdbc.sql(DELETE)
                    .param("run", token.run())
                    .param("merchant", delivery.merchant().value())
                    .update();
            long number = jdbc.sql(INSERT)
                    .paramSource(parameters(token, delivery))
                    .query(Long.class)
                    .single();
            batches.batchUpdate(
                    INSERT_BROKEN,
                    delivery.firstBroken().stream()
                            .map(item -> new MapSqlParameterSource("delivery", number)
                                    .addValue("line", item.line())
                                    .addValue("why", item.why()))
                            .toArray(MapSqlParameterSource[]::new));
        });
    }

    private static MapSqlParameterSource parameters(RunToken token, FeedDelivery delivery) {
        ArchiveReference archived = delivery.archived();
        return new MapSqlParameterSource()
                .addValue("run", token.run())
                .addValue("merchant", delivery.merchant().value())
                .addValue("location", delivery.location())
                .addValue("at", Timestamp.from(delivery.receivedAt()))
                .addValue("reason", delivery.reason())
                .addValue("detail", delivery.detail())
                .addValue("items", delivery.items())
                .addValue("broken", delivery.broken())
                .addValue("matched", delivery.matched())
                .addValue("etag", delivery.validators().etag())
                .addValue("lastModified", delivery.validators().lastModified())
                .addValue("file", archived == null ? null : archived.file())
                .addValue("offset", archived == null ? null : archived.offset())
                .addValue("digest", archived == null ? null : archived.digest());
    }

    private FeedDelivery delivery(ResultSet row, int number) throws SQLException {
        return new FeedDelivery(
                new MerchantId(row.getString("merchant_id")),
                row.getString("location"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("reason"),
                row.getString("detail"),
                row.getLong("items"),
                row.getLong("broken"),
                row.getInt("matched"),
                broken(row.getLong("delivery_no")),
                new Validators(row.getString("etag"), row.getString("last_modified")),
                archived(row));
    }

    private List<BrokenItem> broken(long delivery) {
        return jdbc.sql("select line, why from feed_broken_item where delivery_no = :delivery order by line")
                .param("delivery", delivery)
                .query((row, number) -> new BrokenItem(row.getLong("line"), row.getString("why")))
                .list();
    }

    private static @Nullable ArchiveReference archived(ResultSet row) throws SQLException {
        String file = row.getString("archive_file");
        return file == null
                ? null
                : new ArchiveReference(file, row.getLong("archive_offset"), row.getString("archive_digest"));
    }
}
