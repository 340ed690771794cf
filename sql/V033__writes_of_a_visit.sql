-- A visit is written in the transaction that names it here; looking it up again for every listing seen is what costs.
alter table listing_price drop constraint listing_price_last_visit_no_fkey;
