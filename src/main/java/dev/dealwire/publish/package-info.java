/**
 * The snippet for a slot: what is said of its picks now, what will be said when a price grows old or the event is over, and
 * how each of these is written out. Everything that a snippet will ever say is composed at once and stored with it, so that
 * a pipeline that stopped cannot keep an untrue price online. A price that its merchant's display policy, its age or its
 * evidence does not carry is refused, and the refusal has a name.
 */
@NullMarked
package dev.dealwire.publish;

import org.jspecify.annotations.NullMarked;
