-- What all nodes, and the next start of one, must know of a politeness key: how much of a day's budget (UTC) is spent, and
-- until when the merchant asked to be left alone. granted is what the latest taking got.
create table lane (
  politeness_key text primary key,
  budget_day date,
  spent integer not null default 0 check (spent >= 0),
  granted integer not null default 0,
  rest_until timestamptz
);
