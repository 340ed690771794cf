/** Products and the evidence for them in PostgreSQL; candidates come from trigrams of titles. */
@NullMarked
package dev.dealwire.match.jdbc;

import org.jspecify.annotations.NullMarked;
