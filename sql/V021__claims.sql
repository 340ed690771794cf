-- What a published revision says, phrase by phrase, with the rule that allowed it; appended with the revision.
create table claim (
  claim_no bigint generated always as identity primary key,
  slot_id text not null,
  revision int not null,
  listing_no bigint not null references merchant_listing,
  kind text not null,
  words text not null,
  rule text not null,
  finding text not null,
  foreign key (slot_id, revision) references snippet_revision
);

create index claim_revision on claim (slot_id, revision);

-- The observations that a claim rests on, each by its visit.
create table claim_observation (
  claim_no bigint not null references claim,
  visit_no bigint not null references visit,
  primary key (claim_no, visit_no)
);
