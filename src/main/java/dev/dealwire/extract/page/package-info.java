/**
 * What kind of page this is, and what its visible words say of availability and condition. Rules here serve classes of pages:
 * none names a shop. Calling a product's page something else loses a right price; a price off a captcha is worse than none, so
 * a page is refused only on structure or on plain words with little else beside them.
 */
@NullMarked
package dev.dealwire.extract.page;

import org.jspecify.annotations.NullMarked;
