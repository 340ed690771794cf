/** One walk over a page's tree for all who read it: fetching its nodes from memory costs more than what any of them does. */
@NullMarked
package dev.dealwire.extract.walk;

import org.jspecify.annotations.NullMarked;
