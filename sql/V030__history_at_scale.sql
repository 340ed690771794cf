-- When terms were replaced; null while they are the latest. Known without looking for the next row, so that a window over
-- every listing is one plain condition.
alter table price_change add column until timestamptz;

update price_change c
   set until = next.since
  from (select change_no, lead(since) over (partition by listing_no order by since) as since from price_change) next
 where next.change_no = c.change_no and next.since is not null;

alter table price_change add check (until >= since);
create unique index price_change_latest on price_change (listing_no) where until is null;

-- What the observations of dropped months told of these terms: how often they were seen, and when last.
alter table price_change
  add column dropped_observations int not null default 0,
  add column dropped_last_seen_at timestamptz,
  add check ((dropped_observations = 0) = (dropped_last_seen_at is null));

-- A run updates the rows of neighbours together: with room for all of them on their page, no index is touched.
alter table listing_price set (fillfactor = 50);

-- Without a condition on the outcome, so that writing it touches no index either; a run's own visits are few.
drop index visit_pending;
create index visit_of_bucket on visit (run_no, bucket, visit_no);
alter table visit set (fillfactor = 40);

-- What is asked of every listing at once, narrow: prices in the currency of the latest terms, null where the window holds none.
-- A new low is here in the transaction that saw it; one that left its window, by the next morning. So a low errs downwards.
create table price_summary (
  listing_no bigint primary key references merchant_listing,
  currency char(3) not null,
  current_price numeric(19, 4) not null,
  low_30_days numeric(19, 4),
  street_price numeric(19, 4)
) with (fillfactor = 80);

comment on column price_summary.low_30_days is 'the lowest price in force in the last 30 days, the current one among them';
comment on column price_summary.street_price is 'the price in force longest in the last 90 days; of equals the lower';

-- Brings the summaries of some listings to a moment; answers how many said something else before. The latest terms count
-- as in force for as long as they were seen.
create function refresh_price_summary(listings bigint[], moment timestamptz) returns int language sql as $$
  with latest as (
    select c.listing_no, c.currency, c.current_price, p.last_seen_at
      from unnest(listings) wanted (listing_no)
      join price_change c on c.listing_no = wanted.listing_no and c.until is null
      join listing_price p on p.listing_no = c.listing_no
  ), asked as (
    select l.listing_no, c.current_price,
           sum(least(coalesce(c.until, l.last_seen_at), moment) - greatest(c.since, moment - interval '90 days')) as spell,
           bool_or(coalesce(c.until, l.last_seen_at) > moment - interval '30 days') as lately
      from latest l
      join price_change c on c.listing_no = l.listing_no and c.currency = l.currency
     where c.since <= moment and coalesce(c.until, l.last_seen_at) > moment - interval '90 days'
     group by l.listing_no, c.current_price
  ), windows as (
    select listing_no,
           min(current_price) filter (where lately) as low_30_days,
           (array_agg(current_price order by spell desc, current_price))[1] as street_price
      from asked
     group by listing_no
  ), written as (
    insert into price_summary as s (listing_no, currency, current_price, low_30_days, street_price)
    select l.listing_no, l.currency, l.current_price, w.low_30_days, w.street_price
      from latest l
      left join windows w on w.listing_no = l.listing_no
     order by l.listing_no
    on conflict (listing_no) do update
       set currency = excluded.currency, current_price = excluded.current_price,
           low_30_days = excluded.low_30_days, street_price = excluded.street_price
     where (s.currency, s.current_price, s.low_30_days, s.street_price)
           is distinct from (excluded.currency, excluded.current_price, excluded.low_30_days, excluded.street_price)
    returning 1
  )
  select count(*)::int from written
$$;

-- Observations of dropped months that a claim still rests on, in one partition that reaches back for ever.
create table observation_kept partition of observation for values from (minvalue) to ('1970-01-01 00:00:00+00');

-- The end of what observation_kept holds: months before it have no partition of their own any more.
create table observation_retention (
  only_row boolean primary key default true check (only_row),
  kept_before timestamptz not null
);
insert into observation_retention (kept_before) values ('1970-01-01 00:00:00+00');

-- Makes the monthly partition that a moment falls into, ahead of its first row; answers whether it was missing.
drop function ensure_observation_partition(timestamptz);
create function ensure_observation_partition(moment timestamptz) returns boolean language plpgsql as $$
declare
  first_moment timestamptz := date_trunc('month', moment, 'UTC');
  partition text := 'observation_' || to_char(first_moment at time zone 'UTC', 'YYYYMM');
begin
  if to_regclass(partition) is not null or moment < (select kept_before from observation_retention) then
    return false;
  end if;
  perform pg_advisory_xact_lock(hashtext('observation partitions'));
  if to_regclass(partition) is not null or moment < (select kept_before from observation_retention) then
    return false;
  end if;
  execute format(
    'create table %I partition of observation for values from (%L) to (%L)',
    partition, first_moment, ((first_moment at time zone 'UTC') + interval '1 month') at time zone 'UTC');
  return true;
end
$$;

-- The observations that must outlive their month: those that a slot's standing revision names for its claims, and those of the
-- terms that a live deal is about.
create view observation_in_evidence as
  select o.visit_no, o.observed_at
    from slot s
    join claim c on c.slot_id = s.slot_id and c.revision = s.revision
    join claim_observation e on e.claim_no = c.claim_no
    join observation o on o.visit_no = e.visit_no
  union
  select o.visit_no, o.observed_at
    from deal d
    join observation o on o.change_no = d.change_no
   where d.live;

-- Drops the partitions of the months before the one that a moment falls into. What their observations told stays with the price
-- changes, and those in evidence stay themselves. Answers how many rows each month had, and how many of them are kept.
create function drop_observations_before(moment timestamptz)
  returns table (partition text, observations bigint, kept bigint) language plpgsql as $$
declare
  month_end timestamptz;
begin
  perform pg_advisory_xact_lock(hashtext('observation partitions'));
  for partition in
    select c.relname
      from pg_inherits i
      join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'observation'::regclass
       and c.relname ~ '^observation_\d{6}$'
       and c.relname < 'observation_' || to_char(moment at time zone 'UTC', 'YYYYMM')
     order by c.relname
  loop
    month_end := (to_date(right(partition, 6), 'YYYYMM') + interval '1 month') at time zone 'UTC';
    alter table observation detach partition observation_kept;
    execute format(
      'insert into observation_kept (listing_no, observed_at, change_no, visit_no)
       select o.listing_no, o.observed_at, o.change_no, o.visit_no
         from %I o
         join observation_in_evidence e on e.visit_no = o.visit_no and e.observed_at = o.observed_at', partition);
    get diagnostics kept = row_count;
    execute format(
      'update price_change c
          set dropped_observations = c.dropped_observations + gone.seen,
              dropped_last_seen_at = greatest(c.dropped_last_seen_at, gone.last_seen_at)
         from (select o.change_no, count(*) as seen, max(o.observed_at) as last_seen_at
                 from %I o
                where not exists (select 1 from observation_kept k
                                   where k.visit_no = o.visit_no and k.observed_at = o.observed_at)
                group by o.change_no) gone
        where gone.change_no = c.change_no', partition);
    execute format('select count(*) from %I', partition) into observations;
    execute format('alter table observation detach partition %I', partition);
    execute format('drop table %I', partition);
    execute format(
      'alter table observation attach partition observation_kept for values from (minvalue) to (%L)', month_end);
    update observation_retention set kept_before = month_end;
    return next;
  end loop;
end
$$;
