-- The latest verdict on a listing in a job.
create table deal (
  job_id text not null,
  listing_no bigint not null references merchant_listing,
  assessed_at timestamptz not null,
  change_no bigint not null references price_change,
  live boolean not null,
  ended_at timestamptz,
  currency char(3) not null,
  reference_price numeric(19, 4),
  reference_kind text,
  days_observed smallint,
  verdict text,
  primary key (job_id, listing_no),
  check (not live or (reference_price is not null and verdict = 'carried' and ended_at is null))
);

-- Why a listing is not a deal; none for one that is.
create table deal_reason (
  job_id text not null,
  listing_no bigint not null,
  reason text not null,
  primary key (job_id, listing_no, reason),
  foreign key (job_id, listing_no) references deal on delete cascade
);

-- A place in an article, and the revision that stands there now.
create table slot (
  slot_id text primary key,
  job_id text not null,
  revision int not null
);

-- What a slot said, for ever: appended only where readers see something new.
create table snippet_revision (
  slot_id text not null references slot,
  revision int not null,
  run_no bigint not null references run,
  published_at timestamptz not null,
  sub_id text not null unique,
  headline text not null,
  content jsonb not null,
  primary key (slot_id, revision)
);
