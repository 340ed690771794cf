/**
 * Markdown against a justified reference price; deal or no deal, and why. A discount is a claim about the past: one that the
 * observations do not carry is not made, whatever the shop's page says.
 */
@NullMarked
package dev.dealwire.deal;

import org.jspecify.annotations.NullMarked;
