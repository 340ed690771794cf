/** Money checked against properties that hold for any prices, in many currencies and under foreign default locales. */
@NullMarked
package dev.dealwire.money;

import org.jspecify.annotations.NullMarked;
