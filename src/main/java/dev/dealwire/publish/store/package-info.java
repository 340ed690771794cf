/**
 * Published snippets as plain files, which any web server can hand out while everything else is down. A file is written
 * beside its place, forced to disk and renamed into it, so that it is there whole or as it was before. It never writes what
 * is there already.
 */
@NullMarked
package dev.dealwire.publish.store;

import org.jspecify.annotations.NullMarked;
