/**
 * The operators' API under {@code /api}. It answers to this machine alone, or to whoever brings the token that a deployer
 * set; what it tells is nothing for readers.
 */
@NullMarked
package dev.dealwire.web.api;

import org.jspecify.annotations.NullMarked;
