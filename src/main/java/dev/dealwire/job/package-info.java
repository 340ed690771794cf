/**
 * What operators declare in {@code jobs/}: job definitions, merchant profiles and market policies. Everything here has
 * been checked as a whole before anything runs; a definition that exists is valid.
 */
@NullMarked
package dev.dealwire.job;

import org.jspecify.annotations.NullMarked;
