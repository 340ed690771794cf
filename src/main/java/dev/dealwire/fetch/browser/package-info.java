/**
 * Pages that only a browser can write out, in an installed Chromium that cannot reach the network by itself. Off unless a
 * deployer turns it on; Playwright, which drives it, is not packed into the program.
 */
@NullMarked
package dev.dealwire.fetch.browser;

import org.jspecify.annotations.NullMarked;
