-- Which visits and feeds lead into a file of the page archive.
create index visit_archived on visit (archive_file) where archive_file is not null;
create index feed_delivery_archived on feed_delivery (archive_file) where archive_file is not null;
