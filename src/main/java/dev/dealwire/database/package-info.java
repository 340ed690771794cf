/**
 * The PostgreSQL server that comes with the program, for machines where the deployer names none. It is a real server, run as a
 * child process on loopback, with its data kept in the data folder.
 */
@NullMarked
package dev.dealwire.database;

import org.jspecify.annotations.NullMarked;
