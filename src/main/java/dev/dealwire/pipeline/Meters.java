package dev.dealwire.pipeline;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.catalog.Word;
import dev.dealwire.deal.DealAssessment.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The project's own meters, by name in one place. Tags are merchant, outcome and reason, never a URL, a listing or a sub-ID.
 */
@Component
class Meters {

    private static final Logger log = LoggerFactory.getLogger(Meters.class);

    private static final String VISITS = "dealwire.visits";
    private static final String RUN = "dealwire.run";
    private static final String PUBLISHED = "dealwire.publish";
    private static final String PRICE_AGE = "dealwire.price.age";
    private static final String DEALS_LIVE = "dealwire.deals.live";

    private static final String REFUSED = "dealwire.deals.refused";

    private static final String REFUSALS = """
            with refused (listing_no, reason) as (
              select j.listing_no, :neverSeen
                from job_listing j
                left join listing_price p on p.listing_no = j.listing_no
               where p.listing_no is null
              union all
              select j.listing_no, :notAssessed
                from job_listing j
                join listing_price p on p.listing_no = j.listing_no
                left join deal d on d.job_id = j.job_id and d.listing_no = j.listing_no
               where d.change_no is distinct from p.change_no
              union all
              select j.listing_no, r.reason
                from job_listing j
                join listing_price p on p.listing_no = j.listing_no
                join deal d on d.job_id = j.job_id and d.listing_no = j.listing_no and d.change_no = p.change_no
                join deal_reason r on r.job_id = d.job_id and r.listing_no = d.listing_no),
            counted as (
              select l.merchant_id, r.reason, count(*) as listings
                from refused r
                join merchant_listing l on l.listing_no = r.listing_no
               group by l.merchant_id, r.reason)
            select m.merchant_id, known.reason, coalesce(c.listings, 0) as listings
              from (select distinct l.merchant_id
                      from job_listing j
                      join merchant_listing l on l.listing_no = j.listing_no) m
             cross join unnest(:reasons) as known (reason)
              left join counted c on c.merchant_id = m.merchant_id and c.reason = known.reason
            """;

    private static final String HELD = "dealwire.quarantine.held";

    private static final String HELD_READINGS = """
            select l.merchant_id, q.reason, count(*) as listings
              from quarantine q
              join merchant_listing l on l.listing_no = q.listing_no
             where q.decision is null
             group by l.merchant_id, q.reason
            """;

    private static final String OLDEST_PRICES = """
            select l.merchant_id, min(p.last_seen_at) as oldest
              from listing_price p
              join merchant_listing l on l.listing_no = p.listing_no
             where p.standing = 'offered'
             group by l.merchant_id
            """;

    private static final String LIVE_DEALS = """
            select l.merchant_id, count(*) filter (where d.live) as live
              from deal d
              join merchant_listing l on l.listing_no = d.listing_no
             group by l.merchant_id
            """;

    private final MeterRegistry registry;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final MultiGauge priceAge;
    private final MultiGauge dealsLive;
    private final MultiGauge refusals;
    private final MultiGauge held;

    Meters(MeterRegistry registry, JdbcClient jdbc, Clock clock) {
        this.registry = registry;
        this.jdbc = jdbc;
        this.clock = clock;
        this.priceAge = MultiGauge.builder(PRICE_AGE)
                .description("Age of the price that was seen longest ago")
                .baseUnit("seconds")
                .register(registry);
        this.dealsLive = MultiGauge.builder(DEALS_LIVE)
                .description("Listings that are a deal now")
                .register(registry);
        this.refusals = MultiGauge.builder(REFUSED)
                .description("Listings that are no deal now, by each reason against them")
                .register(registry);
        this.held = MultiGauge.builder(HELD)
                .description("Readings that wait for an editor, by why they were not believed")
                .register(registry);
    }

    /** Counts what a run brought. Measuring never breaks the work measured. */
    void ended(RunReport report, Instant startedAt) {
        report.outcomes()
                .forEach((merchant, outcomes) -> outcomes.forEach((outcome, count) -> Counter.builder(VISITS)
                        .description("Visits by how they ended")
                        .tag("merchant", merchant.value())
                        .tag("outcome", outcome.word())
                        .register(registry)
                        .increment(count)));
        report.slots()
                .forEach(slot -> Counter.builder(PUBLISHED)
                        .description("Slots by what publishing did to them")
                        .tag("outcome", Word.of(slot.change()))
                        .register(registry)
                        .increment());
        Timer.builder(RUN)
                .description("From a run's begin to its end")
                .tag("outcome", report.succeeded() ? "succeeded" : "failed")
                .register(registry)
                .record(Duration.between(startedAt, report.endedAt()));
        refresh();
    }

    /** Reads the gauges anew from the database. */
    void refresh() {
        try {
            priceAge.register(oldestPrices(), true);
            dealsLive.register(liveDeals(), true);
            refusals.register(refusals(), true);
            held.register(byReason(jdbc.sql(HELD_READINGS)), true);
        } catch (DataAccessException unreachable) {
            log.warn("gauges are left out until the next run: {}", unreachable.getMessage());
            priceAge.register(List.of(), true);
            dealsLive.register(List.of(), true);
            refusals.register(List.of(), true);
            held.register(List.of(), true);
        }
    }

    private List<Row<?>> oldestPrices() {
        return jdbc.sql(OLDEST_PRICES)
                .<Row<?>>query((row, number) -> row(
                        row.getString("merchant_id"), row.getTimestamp("oldest").toInstant()))
                .list();
    }

    private Row<?> row(String merchant, Instant oldest) {
        return Row.of(
                merchantTag(new MerchantId(merchant)),
                oldest,
                seenAt -> Duration.between(seenAt, clock.instant()).toSeconds());
    }

    private List<Row<?>> liveDeals() {
        return jdbc.sql(LIVE_DEALS)
                .<Row<?>>query((row, number) ->
                        Row.of(merchantTag(new MerchantId(row.getString("merchant_id"))), row.getLong("live")))
                .list();
    }

    /** Every reason of each merchant, those against nothing with zero, so that a sum or an alert always has its series. */
    private List<Row<?>> refusals() {
        return byReason(jdbc.sql(REFUSALS)
                .param("neverSeen", Reason.NEVER_SEEN.word())
                .param("notAssessed", Reason.NOT_ASSESSED.word())
                .param(
                        "reasons",
                        Arrays.stream(Reason.values()).map(Reason::word).toArray(String[]::new)));
    }

    private static List<Row<?>> byReason(JdbcClient.StatementSpec rows) {
        return rows.<Row<?>>query((row, number) -> Row.of(
                        merchantTag(new MerchantId(row.getString("merchant_id")))
                                .and("reason", row.getString("reason")),
                        row.getLong("listings")))
                .list();
    }

    private static Tags merchantTag(MerchantId merchant) {
        return Tags.of("merchant", merchant.value());
    }
}
