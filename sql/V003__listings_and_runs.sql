-- One merchant's page for a product. The text key is the operator's; the number keeps the tables below narrow.
create table merchant_listing (
  listing_no bigint generated always as identity primary key,
  listing_id text not null unique,
  merchant_id text not null,
  url text not null,
  politeness_key text not null,
  bucket smallint not null check (bucket between 0 and 31),
  etag text,
  last_modified text,
  due_at timestamptz not null,
  last_visited_at timestamptz,
  check (listing_id like merchant_id || '/%')
);

create index merchant_listing_due on merchant_listing (due_at);

-- One working-off of a job definition, for a scheduled instant or a request by hand.
create table run (
  run_no bigint generated always as identity primary key,
  job_id text not null,
  scheduled_at timestamptz not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  succeeded boolean,
  unique (job_id, scheduled_at),
  check ((ended_at is null) = (succeeded is null))
);

-- Who works on a job now. Every business write of a run carries the token, so that a node that lost its lease writes nothing.
-- Heartbeats are the database's clock, never a node's.
create table run_lease (
  job_id text primary key,
  run_no bigint not null references run,
  token uuid not null,
  node text not null,
  heartbeat_at timestamptz not null
);

-- What a run has to do, planned before anything is fetched; an outcome means done.
create table visit (
  visit_no bigint generated always as identity primary key,
  run_no bigint not null references run,
  listing_no bigint not null references merchant_listing,
  bucket smallint not null,
  outcome text,
  reason text,
  detail text,
  visited_at timestamptz,
  archive_file text,
  archive_offset bigint,
  archive_digest text,
  unique (run_no, listing_no),
  check ((outcome is null) = (visited_at is null)),
  check ((archive_file is null) = (archive_offset is null) and (archive_file is null) = (archive_digest is null))
);

create index visit_pending on visit (run_no, bucket, visit_no) where outcome is null;
create index visit_listing on visit (listing_no, visit_no);
