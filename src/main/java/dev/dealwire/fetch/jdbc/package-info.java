/** What nodes on one database share of fetching: robots.txt files, so that a shop is asked once a day by all of us together. */
@NullMarked
package dev.dealwire.fetch.jdbc;

import org.jspecify.annotations.NullMarked;
