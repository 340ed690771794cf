/**
 * Raw texts into money with a role, or a refusal with a reason. Better no price than a wrong price: text that can be read
 * in two ways is refused, and so is a page whose sources contradict each other.
 */
@NullMarked
package dev.dealwire.price;

import org.jspecify.annotations.NullMarked;
