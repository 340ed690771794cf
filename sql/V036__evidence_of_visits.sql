-- What a page said of its stock although it showed no price, so that a return to stock can be told from it.
alter table visit add column stock text;
