/**
 * Snippets as JSON: every fact with its reason words, decimals as text. What is written here is also what is read back when a
 * snippet is served, so nothing that readers see is left out.
 */
@NullMarked
package dev.dealwire.publish.json;

import org.jspecify.annotations.NullMarked;
