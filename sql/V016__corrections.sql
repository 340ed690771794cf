-- What was read in a visit's archived bytes, and what replaced it when they were read again: appended only.
create table correction (
  correction_no bigint generated always as identity primary key,
  visit_no bigint not null references visit,
  listing_no bigint not null references merchant_listing,
  corrected_at timestamptz not null,
  was_outcome text not null,
  was_reason text,
  was_price numeric(19, 4),
  was_currency char(3),
  was_reference_price numeric(19, 4),
  was_reference_kind text,
  was_availability text,
  was_confidence text,
  was_source text,
  outcome text not null,
  reason text,
  current_price numeric(19, 4),
  currency char(3),
  reference_price numeric(19, 4),
  reference_kind text,
  availability text,
  confidence text,
  source text,
  check ((was_price is null) = (was_currency is null)),
  check ((current_price is null) = (currency is null))
);

create index correction_listing on correction (listing_no, corrected_at);
