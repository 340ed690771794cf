-- One reading of a merchant's feed by a run; a reason means that nothing of it counts.
create table feed_delivery (
  delivery_no bigint generated always as identity primary key,
  run_no bigint not null references run,
  merchant_id text not null,
  location text not null,
  received_at timestamptz not null,
  reason text,
  detail text,
  items bigint not null,
  broken bigint not null,
  matched int not null,
  etag text,
  last_modified text,
  archive_file text,
  archive_offset bigint,
  archive_digest text,
  unique (run_no, merchant_id),
  check ((archive_file is null) = (archive_offset is null) and (archive_file is null) = (archive_digest is null))
);

create index feed_delivery_accepted on feed_delivery (merchant_id, location, received_at) where reason is null;

-- The first items of a reading that nothing could be made of, by the line in which they begin.
create table feed_broken_item (
  delivery_no bigint not null references feed_delivery on delete cascade,
  line bigint not null,
  why text not null
);

create index feed_broken_item_delivery on feed_broken_item (delivery_no, line);

-- Where in the payload the offer stands, if the payload is a feed.
alter table visit
  add column archive_line bigint check (archive_line is null or archive_file is not null);
