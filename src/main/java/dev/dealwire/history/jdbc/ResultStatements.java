package dev.dealwire.history.jdbc;

import java.util.List;

/** What recording a batch of results writes, table by table. */
final class ResultStatements {

    static final SetStatement REPLACED = new SetStatement("replaced bigint, at timestamptz", """
            update price_change c
               set until = greatest(r.at, c.since)
              from r
             where c.change_no = r.replaced
            """);

    static final SetStatement CHANGE = new SetStatement(
            "change bigint, listing bigint, at timestamptz, currentPrice numeric, currency text, referencePrice numeric,"
                    + " referenceKind text, availability text, confidence text, source text",
            """
            insert into price_change
                   (change_no, listing_no, since, current_price, currency, reference_price, reference_kind,
                    availability, confidence, source)
            overriding system value
            select change, listing, at, currentPrice, currency, referencePrice, referenceKind, availability, confidence, source
              from r
            """);

    static final SetStatement OBSERVATION =
            new SetStatement("listing bigint, at timestamptz, change bigint, visit bigint", """
            insert into observation (listing_no, observed_at, change_no, visit_no)
            select listing, at, change, visit from r
            """);

    static final SetStatement SUMMARY = new SetStatement(
            "listing bigint, change bigint, at timestamptz, visit bigint, standing text, title text", """
            insert into listing_price (listing_no, change_no, last_seen_at, last_visit_no, standing, title)
            select listing, change, at, visit, standing, title from r
            on conflict (listing_no) do update
               set change_no = excluded.change_no, last_seen_at = excluded.last_seen_at,
                   last_visit_no = excluded.last_visit_no, standing = excluded.standing,
                   standing_at = null, standing_visit_no = null,
                   title = coalesce(excluded.title, listing_price.title)
            """);

    static final SetStatement SEEN_AGAIN = new SetStatement(
            "listing bigint, change bigint, at timestamptz, visit bigint, standing text, title text", """
            update listing_price p
               set change_no = r.change, last_seen_at = r.at, last_visit_no = r.visit, standing = r.standing,
                   standing_at = null, standing_visit_no = null, title = coalesce(r.title, p.title)
              from r
             where p.listing_no = r.listing
            """);

    static final SetStatement PRODUCT = new SetStatement(
            "listing bigint, at timestamptz, title text, brand text, gtin14 text, mpn text, condition text", """
            insert into listed_product as p (listing_no, title, brand, gtin14, mpn, condition, stated_at)
            select listing, title, brand, gtin14, mpn, condition, at from r where title is not null
            on conflict (listing_no) do update
               set title = excluded.title, brand = excluded.brand, gtin14 = excluded.gtin14, mpn = excluded.mpn,
                   condition = excluded.condition, stated_at = excluded.stated_at
             where (p.title, p.brand, p.gtin14, p.mpn, p.condition)
                   is distinct from (excluded.title, excluded.brand, excluded.gtin14, excluded.mpn, excluded.condition)
            """);

    static final SetStatement FALL =
            new SetStatement("listing bigint, standing text, at timestamptz, visit bigint", """
            update listing_price p
               set standing = r.standing, standing_at = r.at, standing_visit_no = r.visit
              from r
             where p.listing_no = r.listing
            """);

    /** A reading that waits for an editor, or was decided on, stays as it is. */
    static final SetStatement HOLD = new SetStatement(
            "visit bigint, listing bigint, at timestamptz, reason text, currentPrice numeric, currency text,"
                    + " referencePrice numeric, referenceKind text, availability text, confidence text, source text,"
                    + " title text, lastGood numeric",
            """
            insert into quarantine
                   (visit_no, listing_no, held_at, reason, current_price, currency, reference_price, reference_kind,
                    availability, confidence, source, title, last_good_price)
            select visit, listing, at, reason, currentPrice, currency, referencePrice, referenceKind, availability,
                   confidence, source, title, lastGood
              from r
            on conflict (visit_no) do nothing
            """);

    static final SetStatement OUTCOME = new SetStatement(
            "visit bigint, outcome text, reason text, detail text, stock text, at timestamptz, file text, offset_in_file bigint,"
                    + " digest text, line bigint, pointer text",
            """
            update visit v
               set outcome = r.outcome, reason = r.reason, detail = r.detail, stock = r.stock, visited_at = r.at,
                   archive_file = r.file, archive_offset = r.offset_in_file, archive_digest = r.digest,
                   archive_line = r.line, archive_pointer = r.pointer
              from r
             where v.visit_no = r.visit
            """);

    static final SetStatement REVISIT = new SetStatement(
            "listing bigint, at timestamptz, dueAt timestamptz, rateVisits double precision, rateChanges double precision,"
                    + " rateDays double precision, recognised boolean, etag text, lastModified text, readBy text",
            """
            update revisit v
               set last_visited_at = r.at, due_at = r.dueAt,
                   rate_visits = r.rateVisits, rate_changes = r.rateChanges, rate_days = r.rateDays,
                   etag = case when r.recognised then r.etag else v.etag end,
                   last_modified = case when r.recognised then r.lastModified else v.last_modified end,
                   read_by = case when r.recognised then r.readBy else v.read_by end
              from r
             where v.listing_no = r.listing
            """);

    static final SetStatement MOVED = new SetStatement("listing bigint, movedTo text", """
            update merchant_listing l
               set moved_to = r.movedTo
              from r
             where l.listing_no = r.listing and l.moved_to is distinct from r.movedTo
            """);

    /** An observation names its change, a change ends the one before it. */
    static final List<SetStatement> IN_ORDER =
            List.of(REPLACED, CHANGE, OBSERVATION, SUMMARY, SEEN_AGAIN, PRODUCT, FALL, HOLD, OUTCOME, REVISIT, MOVED);

    private ResultStatements() {}
}
