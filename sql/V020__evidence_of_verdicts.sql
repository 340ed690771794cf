-- What a verdict rests on, and the shop's own claim beside what was observed. Verdicts from before this were made without:
-- the next visit makes them anew.
delete from deal_reason;
delete from deal;

alter table deal rename column days_observed to days_carrying;

alter table deal
  add column window_from timestamptz,
  add column window_until timestamptz,
  add column window_observations int,
  add column window_days smallint,
  add column window_gap interval,
  add column current_price numeric(19, 4) not null,
  add column claimed_price numeric(19, 4),
  add column inflated boolean not null,
  add column street_price numeric(19, 4),
  add column street_days smallint,
  add column month_low numeric(19, 4),
  add column score smallint check (score between 0 and 100),
  add column score_least smallint,
  add column score_most smallint,
  add column seen_observations int,
  add column seen_days smallint,
  add column seen_gap interval,
  add column lowest_observations int,
  add column lowest_days smallint,
  add check ((reference_price is null) = (window_from is null)),
  add check (score_least <= score_most);
