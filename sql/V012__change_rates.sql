-- How often a listing's terms change, as far as visits could tell; older visits count less.
alter table merchant_listing add column rate_visits double precision not null default 0;
alter table merchant_listing add column rate_changes double precision not null default 0;
alter table merchant_listing add column rate_days double precision not null default 0;
