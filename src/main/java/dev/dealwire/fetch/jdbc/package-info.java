/**
 * What nodes on one database share of fetching: robots.txt files, the day's budgets, and until when a merchant asked to be left
 * alone, so that a shop meets one polite guest however many of us there are.
 */
@NullMarked
package dev.dealwire.fetch.jdbc;

import org.jspecify.annotations.NullMarked;
