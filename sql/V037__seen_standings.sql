alter table listing_price
  add column standing_at timestamptz,
  add column standing_visit_no bigint,
  add check ((standing_at is null) = (standing_visit_no is null));

comment on column listing_price.standing_at is 'when a visit that saw no terms told the standing; null where the terms tell it';

update listing_price p
   set standing_at = v.visited_at, standing_visit_no = v.visit_no
  from (select distinct on (listing_no) listing_no, visited_at, visit_no
          from visit
         where outcome in ('gone', 'soft_404', 'sold_out_without_price')
         order by listing_no, visited_at desc) v
 where v.listing_no = p.listing_no and v.visited_at > p.last_seen_at and p.standing <> 'offered';
