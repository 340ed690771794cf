/** The nouns every other package shares: merchant, listing, product identifiers, slot. Values only; they check themselves when made. */
@NullMarked
package dev.dealwire.catalog;

import org.jspecify.annotations.NullMarked;
