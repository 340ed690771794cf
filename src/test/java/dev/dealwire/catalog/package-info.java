/** The shared nouns check themselves when made. */
@NullMarked
package dev.dealwire.catalog;

import org.jspecify.annotations.NullMarked;
