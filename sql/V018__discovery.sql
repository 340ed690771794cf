-- What following a job's rule came to, once a run at most.
create table discovery (
  discovery_no bigint generated always as identity primary key,
  run_no bigint not null references run,
  job_id text not null,
  start_url text not null,
  looked_at timestamptz not null,
  asked int not null,
  found int not null,
  fresh int not null,
  refused int not null,
  refusals text not null,
  stopped text,
  detail text,
  unique (run_no, start_url)
);

create index discovery_of_rule on discovery (job_id, start_url, looked_at);

-- Listings that nobody declared, by the rule that found them.
create table discovered_listing (
  job_id text not null,
  start_url text not null,
  listing_id text not null,
  url text not null,
  found_at timestamptz not null,
  last_found_at timestamptz not null,
  modified_at timestamptz,
  primary key (job_id, start_url, listing_id)
);
