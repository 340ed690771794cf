/**
 * Finds listings that nobody wrote down, on listing pages and in sitemaps, within the bounds of a rule and the hosts of its
 * merchant. It asks as politely as for any page, and follows no link that a rule does not name.
 */
@NullMarked
package dev.dealwire.discovery;

import org.jspecify.annotations.NullMarked;
