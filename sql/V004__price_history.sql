-- The terms of an offer from the first moment they were seen; a row exists only where something changed.
create table price_change (
  change_no bigint generated always as identity primary key,
  listing_no bigint not null references merchant_listing,
  since timestamptz not null,
  current_price numeric(19, 4) not null check (current_price >= 0),
  currency char(3) not null,
  reference_price numeric(19, 4),
  reference_kind text,
  availability text,
  confidence text not null,
  source text not null,
  unique (listing_no, since),
  check ((reference_price is null) = (reference_kind is null)),
  check (reference_price > current_price)
);

-- That a listing's terms were seen at a moment: appended only, once a visit. The terms themselves stand in price_change.
create table observation (
  listing_no bigint not null,
  observed_at timestamptz not null,
  change_no bigint not null,
  visit_no bigint not null,
  unique (visit_no, observed_at)
) partition by range (observed_at);

create index observation_observed_at on observation using brin (observed_at);
create index observation_listing on observation (listing_no, observed_at);

-- Makes the monthly partition that a moment falls into, ahead of its first row.
create function ensure_observation_partition(moment timestamptz) returns void language plpgsql as $$
declare
  first_day date := date_trunc('month', moment at time zone 'UTC');
  partition text := 'observation_' || to_char(first_day, 'YYYYMM');
begin
  if to_regclass(partition) is null then
    perform pg_advisory_xact_lock(hashtext('observation partitions'));
    execute format(
      'create table if not exists %I partition of observation for values from (%L) to (%L)',
      partition,
      to_char(first_day, 'YYYY-MM-DD') || ' 00:00:00+00',
      to_char(first_day + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
  end if;
end
$$;

-- The latest terms of each listing; follows its observation in the same transaction.
create table listing_price (
  listing_no bigint primary key references merchant_listing,
  change_no bigint not null references price_change,
  last_seen_at timestamptz not null,
  last_visit_no bigint not null references visit,
  standing text not null,
  title text
);

-- A reading that is not believed until an editor says so.
create table quarantine (
  visit_no bigint primary key references visit,
  listing_no bigint not null references merchant_listing,
  held_at timestamptz not null,
  reason text not null,
  current_price numeric(19, 4) not null,
  currency char(3) not null,
  reference_price numeric(19, 4),
  last_good_price numeric(19, 4)
);
