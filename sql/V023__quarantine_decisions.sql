-- The whole terms of a held reading, so that it can become history when an editor believes it, and what was decided.
alter table quarantine
  add column reference_kind text,
  add column availability text,
  add column confidence text not null default 'publishable',
  add column source text not null default 'page',
  add column title text,
  add column decision text check (decision in ('accepted', 'rejected', 'superseded')),
  add column decided_at timestamptz,
  add check ((decision is null) = (decided_at is null));

update quarantine set reference_kind = 'strikethrough' where reference_price is not null;
alter table quarantine add check ((reference_price is null) = (reference_kind is null));
create index quarantine_open on quarantine (held_at) where decision is null;

-- Who did what that no job would have done: appended only.
create table audit_entry (
  audit_no bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  note text
);
