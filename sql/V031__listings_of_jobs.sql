-- Which listings a job tracks, as its definition said when it was last read, so that a run looks only at what is due.
create table job_listing (
  job_id text not null,
  listing_no bigint not null references merchant_listing,
  primary key (job_id, listing_no)
);

-- What the rows of a job were made from; a definition that says the same needs no second look at them.
create table job_reading (
  job_id text primary key,
  fingerprint text not null
);
