/**
 * What a visitor would see of a page's prices, from the raw mark-up alone: each price text with its place, the words around it and
 * the words in the mark-up above it. One walk over the tree serves every question; the tree itself is not kept.
 */
@NullMarked
package dev.dealwire.extract.visible;

import org.jspecify.annotations.NullMarked;
