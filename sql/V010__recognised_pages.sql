-- By which rules the page was read when it last came: a 304 vouches for its bytes, not for our reading of them.
alter table merchant_listing add column read_by text;

-- Where the merchant says the page lives for good now; the address beside it stays what the operators wrote.
alter table merchant_listing add column moved_to text;
