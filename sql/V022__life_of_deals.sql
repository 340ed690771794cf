-- When a deal ends by itself if nobody looks again, and for which reason.
alter table deal
  add column expires_at timestamptz,
  add column expires_because text,
  add check ((expires_at is null) = (expires_because is null));

create index deal_expiry on deal (expires_at) where live;

-- What became of each deal, for ever: appended only.
create table deal_step (
  step_no bigint generated always as identity primary key,
  job_id text not null,
  listing_no bigint not null references merchant_listing,
  at timestamptz not null,
  life text not null,
  currency char(3) not null,
  current_price numeric(19, 4) not null,
  reference_price numeric(19, 4)
);

create index deal_step_listing on deal_step (job_id, listing_no, step_no);
