/**
 * Raw offer texts out of a page, each with the place it was found. Nothing here decides what a price is, and no rule names a
 * shop: what is read off a page is read by rules that serve a class of pages.
 */
@NullMarked
package dev.dealwire.extract;

import org.jspecify.annotations.NullMarked;
