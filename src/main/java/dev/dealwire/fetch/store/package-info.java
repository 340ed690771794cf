/**
 * The page archive as WARC 1.1 files (ISO 28500:2017): a response and its request for each page, each record a gzip member
 * of its own, so that one can be read by its place alone.
 *
 * <p>What is kept is what came over the wire, content coding included. Two things are not: the sizes of a chunked
 * transfer's chunks, which mean nothing (RFC 9112 section 7.1; the body is written as one chunk, so that the head stays
 * true), and replies that are no page.
 *
 * <p>A file is written under a name that ends in {@code .open} and is locked meanwhile. Killed processes leave such files
 * without a lock; the next archive to start cuts off what is torn at their end and gives them their name. A written record
 * survives the death of the process; the death of the machine only once its file is complete.
 */
@NullMarked
package dev.dealwire.fetch.store;

import org.jspecify.annotations.NullMarked;
