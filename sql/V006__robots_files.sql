-- What asking for an origin's robots.txt gave, shared by all nodes and kept for a day (RFC 9309 section 2.4).
create table robots_file (
  origin text primary key,
  state text not null check (state in ('found', 'absent', 'unreachable')),
  content bytea not null,
  fetched_at timestamptz not null,
  check (octet_length(content) <= 512000),
  check (state = 'found' or octet_length(content) = 0)
);
