/** Dealwire: prices one can stand behind. The application class assembles what the packages below it do. */
@NullMarked
package dev.dealwire;

import org.jspecify.annotations.NullMarked;
