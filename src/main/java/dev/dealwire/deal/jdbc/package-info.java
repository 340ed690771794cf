/** Verdicts in PostgreSQL. */
@NullMarked
package dev.dealwire.deal.jdbc;

import org.jspecify.annotations.NullMarked;
