/**
 * Snippets as HTML, by precompiled templates that escape what they print by its context. Nothing unescaped passes but the
 * fragment's own style and script, which are fixed files with known hashes, and JSON that cannot end its element. Links are
 * {@code SafeUrl}s before they come here.
 */
@NullMarked
package dev.dealwire.publish.html;

import org.jspecify.annotations.NullMarked;
