-- Trusted since PostgreSQL 13: the database's owner may make it where the server's contrib package is installed.
create extension if not exists pg_trgm;

-- What a listing says of the thing it sells, as of the latest change of its terms.
create table listed_product (
  listing_no bigint primary key references merchant_listing,
  title text not null,
  brand text,
  gtin14 char(14),
  mpn text,
  condition text,
  -- the maker's number and what looks like one in the title, as of the last matching
  codes text[] not null default '{}',
  stated_at timestamptz not null,
  matched_at timestamptz
);

create index listed_product_gtin on listed_product (gtin14);
create index listed_product_codes on listed_product using gin (codes);
create index listed_product_title on listed_product using gin (title gin_trgm_ops);
create index listed_product_waiting on listed_product (listing_no) where matched_at is null or matched_at < stated_at;

create table product (
  product_no bigint generated always as identity primary key,
  made_at timestamptz not null
);

-- Which listings are one product. A listing that is like no other has no row.
create table product_listing (
  listing_no bigint primary key references merchant_listing,
  product_no bigint not null references product on delete cascade
);

create index product_listing_product on product_listing (product_no);

-- What was found when two listings were held against each other, the lower number first.
create table match_evidence (
  one bigint not null references merchant_listing,
  other bigint not null references merchant_listing,
  verdict text not null check (verdict in ('same', 'different', 'unsure')),
  ground text,
  score smallint check (score between 0 and 100),
  evidence text[] not null,
  judged_at timestamptz not null,
  primary key (one, other),
  check (one < other),
  check ((verdict = 'unsure') = (ground is null))
);

create index match_evidence_other on match_evidence (other);

-- What an editor decided of two listings, the latest decision last; no job writes here.
create table match_ruling (
  ruling_no bigint generated always as identity primary key,
  one bigint not null references merchant_listing,
  other bigint not null references merchant_listing,
  joined boolean not null,
  editor text not null,
  reason text,
  ruled_at timestamptz not null,
  check (one < other)
);

create index match_ruling_pair on match_ruling (one, other, ruling_no);
create index match_ruling_other on match_ruling (other);
