/** Price timelines as pictures: SVG that stands alone, without scripts or fonts of its own. */
@NullMarked
package dev.dealwire.history.svg;

import org.jspecify.annotations.NullMarked;
