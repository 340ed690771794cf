/**
 * The price history in PostgreSQL. SQL stands beside its row mapping; every write of a run checks the run's lease in its own
 * transaction first.
 */
@NullMarked
package dev.dealwire.history.jdbc;

import org.jspecify.annotations.NullMarked;
