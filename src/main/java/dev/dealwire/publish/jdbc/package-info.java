/** Snippet revisions in PostgreSQL. */
@NullMarked
package dev.dealwire.publish.jdbc;

import org.jspecify.annotations.NullMarked;
