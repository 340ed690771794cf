alter table visit
  -- what a page said of its stock although it showed no price, so that a return to stock can be told from it
  add column stock text,
  -- where in the archived document of an API the offer stands (RFC 6901)
  add column archive_pointer text check (archive_pointer is null or archive_file is not null);
