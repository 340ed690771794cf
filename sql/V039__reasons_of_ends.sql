-- Why a deal ended; empty for a step that ended none, and for those that were kept before this.
alter table deal_step add column reasons text[] not null default '{}';
