/**
 * Sample merchants on this machine and an article that embeds their deals, so that a newcomer sees the whole thing work
 * without asking anybody's shop for anything. Its pages were written for it; nothing here is a rule of the program.
 */
@NullMarked
package dev.dealwire.demo;

import org.jspecify.annotations.NullMarked;
