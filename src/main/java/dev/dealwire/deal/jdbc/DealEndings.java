package dev.dealwire.deal.jdbc;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.DealLife;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ends of deals that no run judged anew. */
final class DealEndings {

    private static final String SWEEP = """
            with over as (
              update deal
                 set live = false, ended_at = expires_at
               where live and expires_at <= :now
              returning job_id, listing_no, expires_at, expires_because, currency, current_price, reference_price),
            told as (
              insert into deal_reason (job_id, listing_no, reason)
              select job_id, listing_no, expires_because from over)
            insert into deal_step (job_id, listing_no, at, life, currency, current_price, reference_price, reasons)
            select job_id, listing_no, expires_at, :life, currency, current_price, reference_price,
                   array[expires_because]
              from over
            """;

    private static final String END = """
            with over as (
              update deal d
                 set live = false, ended_at = :now, expires_at = null, expires_because = null
                from merchant_listing l
               where l.listing_no = d.listing_no and l.listing_id = :listing and d.live
              returning d.job_id, d.listing_no, d.currency, d.current_price, d.reference_price),
            told as (
              insert into deal_reason (job_id, listing_no, reason)
              select job_id, listing_no, :reason from over)
            insert into deal_step (job_id, listing_no, at, life, currency, current_price, reference_price, reasons)
            select job_id, listing_no, :now, :life, currency, current_price, reference_price, array[:reason]
              from over
            """;

    private static final List<String> KEEP_VERDICTS = List.of("""
            update deal d
               set change_no = p.change_no
              from merchant_listing l
              join listing_price p on p.listing_no = l.listing_no
             where l.listing_id = :listing and d.listing_no = l.listing_no
               and not exists (select 1 from observation o
                                where o.change_no = d.change_no and o.listing_no = d.listing_no)
            """, """
            delete from deal d
             using merchant_listing l
             where l.listing_no = d.listing_no and l.listing_id = :listing
               and not exists (select 1 from listing_price p where p.listing_no = d.listing_no)
            """);

    private final JdbcClient jdbc;

    DealEndings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int sweep(Instant now) {
        return jdbc.sql(SWEEP)
                .param("now", Timestamp.from(now))
                .param("life", DealLife.EXPIRED.word())
                .update();
    }

    /** Wants a transaction around it. */
    void historyCorrected(ListingId listing, Instant now) {
        jdbc.sql(END)
                .param("listing", listing.toString())
                .param("now", Timestamp.from(now))
                .param("reason", Reason.HISTORY_CORRECTED.word())
                .param("life", DealLife.ENDED.word())
                .update();
        KEEP_VERDICTS.forEach(
                sql -> jdbc.sql(sql).param("listing", listing.toString()).update());
    }
}
