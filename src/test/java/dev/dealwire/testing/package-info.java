/** What tests of several packages need: a real PostgreSQL, a shop on loopback, a clock that moves when told. */
@NullMarked
package dev.dealwire.testing;

import org.jspecify.annotations.NullMarked;
