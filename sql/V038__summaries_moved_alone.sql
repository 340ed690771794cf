-- As before, but in one pass, and a summary that says the same is not written over: a conflict locks its row even where nothing
-- is updated, and most of the summaries of a night have not moved. A night's slice is sorted in memory.
create or replace function refresh_price_summary(listings bigint[], moment timestamptz) returns int
  language sql set work_mem = '64MB' as $$
  with asked as (
    select latest.listing_no, latest.currency, latest.current_price, c.current_price as price,
           sum(least(coalesce(c.until, p.last_seen_at), moment) - greatest(c.since, moment - interval '90 days')) as spell,
           bool_or(coalesce(c.until, p.last_seen_at) > moment - interval '30 days') as lately
      from unnest(listings) wanted (listing_no)
      join price_change latest on latest.listing_no = wanted.listing_no and latest.until is null
      join listing_price p on p.listing_no = latest.listing_no
      left join price_change c
        on c.listing_no = latest.listing_no and c.currency = latest.currency and c.since <= moment
           and coalesce(c.until, p.last_seen_at) > moment - interval '90 days'
     group by latest.listing_no, latest.currency, latest.current_price, c.current_price
  ), windows as (
    select listing_no, currency, current_price,
           min(price) filter (where lately) as low_30_days,
           (array_agg(price order by spell desc, price))[1] as street_price
      from asked
     group by listing_no, currency, current_price
  ), written as (
    insert into price_summary as s (listing_no, currency, current_price, low_30_days, street_price)
    select w.listing_no, w.currency, w.current_price, w.low_30_days, w.street_price
      from windows w
      left join price_summary known on known.listing_no = w.listing_no
     where known.listing_no is null
        or (known.currency, known.current_price, known.low_30_days, known.street_price)
           is distinct from (w.currency, w.current_price, w.low_30_days, w.street_price)
     order by w.listing_no
    on conflict (listing_no) do update
       set currency = excluded.currency, current_price = excluded.current_price,
           low_30_days = excluded.low_30_days, street_price = excluded.street_price
    returning 1
  )
  select count(*)::int from written
$$;
