package dev.dealwire.cli;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.match.ListedProduct;
import dev.dealwire.match.MatchedProduct;
import dev.dealwire.match.ProductMatches;
import java.util.List;
import java.util.Objects;

/** What an operator means by a product's number or a listing's name. */
final class ChosenListings {

    private ChosenListings() {}

    /** @throws OperatorException unless it is {@code merchant/key} */
    static ListingId listing(String text) {
        try {
            return ListingId.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw OperatorException.usage(Objects.requireNonNull(malformed.getMessage()));
        }
    }

    /**
     * @param text a product's number or one of its listings
     * @throws OperatorException if there is no such product
     */
    static MatchedProduct product(String text, ProductMatches matches) {
        if (isNumber(text)) {
            return matches.find(Long.parseLong(text))
                    .orElseThrow(() -> OperatorException.fellShort("there is no product " + text));
        }
        ListingId listing = listing(text);
        return matches.of(listing)
                .orElseThrow(() -> OperatorException.fellShort("listing " + listing + " is like no other"));
    }

    /** The listings of a product's number, or the listing itself. */
    static List<ListingId> of(String text, ProductMatches matches) {
        return isNumber(text)
                ? product(text, matches).listings().stream()
                        .map(ListedProduct::listing)
                        .toList()
                : List.of(listing(text));
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
    }
}
