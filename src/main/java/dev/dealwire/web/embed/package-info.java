/**
 * Public snippets, for article pages to embed. Whatever is served is true at the moment it is served, and says until when it
 * may be repeated.
 */
@NullMarked
package dev.dealwire.web.embed;

import org.jspecify.annotations.NullMarked;
