/** Price text decided by tables of cases, by round trips and by hostile input. */
@NullMarked
package dev.dealwire.price;

import org.jspecify.annotations.NullMarked;
