/**
 * What a page declares for machines: JSON-LD, microdata, RDFa, meta elements and the state that its scripts carry. Every
 * text is kept as it was found, with its place; numbers are not read here, and which product is the page's own is said
 * only where something on the page or in its address says so. Nothing is executed, and no rule names a shop.
 */
@NullMarked
package dev.dealwire.extract.data;

import org.jspecify.annotations.NullMarked;
