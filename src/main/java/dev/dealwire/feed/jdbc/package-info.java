/** The readings of feeds in PostgreSQL. */
@NullMarked
package dev.dealwire.feed.jdbc;

import org.jspecify.annotations.NullMarked;
