/**
 * Whether and when a page may be asked for, and what came back. It refuses to evade: a page that its merchant does not want
 * fetched is not fetched, and the outcome says so.
 */
@NullMarked
package dev.dealwire.fetch;

import org.jspecify.annotations.NullMarked;
