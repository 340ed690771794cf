-- When a listing is visited next, and what recognises its page then. Every visit writes this; apart from the addresses, so that
-- it touches a narrow row and the indexes of numbers and moments alone.
create table revisit (
  listing_no bigint primary key references merchant_listing,
  due_at timestamptz not null,
  last_visited_at timestamptz,
  rate_visits double precision not null default 0,
  rate_changes double precision not null default 0,
  rate_days double precision not null default 0,
  etag text,
  last_modified text,
  read_by text
) with (fillfactor = 70);

comment on column revisit.read_by is 'by which rules the page was read when it last came';
comment on column revisit.rate_visits is 'visits that could tell whether the terms changed; older ones count less';

insert into revisit
  select listing_no, due_at, last_visited_at, rate_visits, rate_changes, rate_days, etag, last_modified, read_by
    from merchant_listing;

create index revisit_due on revisit (due_at);

alter table merchant_listing
  drop column due_at,
  drop column last_visited_at,
  drop column rate_visits,
  drop column rate_changes,
  drop column rate_days,
  drop column etag,
  drop column last_modified,
  drop column read_by;
