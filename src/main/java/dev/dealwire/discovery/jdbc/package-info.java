/** What was found, in PostgreSQL. */
@NullMarked
package dev.dealwire.discovery.jdbc;

import org.jspecify.annotations.NullMarked;
