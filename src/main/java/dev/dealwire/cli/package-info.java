/** What operators type. Arguments are understood here before anything heavier starts. */
@NullMarked
package dev.dealwire.cli;

import org.jspecify.annotations.NullMarked;
