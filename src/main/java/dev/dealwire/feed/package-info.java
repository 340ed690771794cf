/**
 * Offers that a merchant hands out by the thousand in a product feed, read item by item in constant memory. A broken item is
 * told with its line and passed over; a feed that was cut is refused whole, because what it lacks would look like sold out.
 */
@NullMarked
package dev.dealwire.feed;

import org.jspecify.annotations.NullMarked;
