/**
 * Which listings are the same product: by GTIN, then by brand and maker's number, then by title, with vetoes that no likeness
 * outweighs. When in doubt it says so, and the listings stay apart: a price shown for another thing is worse than a shop left out.
 */
@NullMarked
package dev.dealwire.match;

import org.jspecify.annotations.NullMarked;
