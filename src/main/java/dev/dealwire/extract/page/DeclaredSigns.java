package dev.dealwire.extract.page;

import java.util.Set;

/**
 * What structured data declares of a page, as far as the caller has read it.
 *
 * @param declaredTypes schema.org types of the top-level items without their prefix ({@code Product}, {@code ItemList}), and
 *     {@code og:type} values as {@code og:product}
 * @param products how many different products are declared as items of their own, variants of one product counted once
 * @param price where one of these products has an offer with a price
 * @param sumsUpList whether the product may be a name for all that is listed: its prices are those of several things, and it has
 *     no number of its own or a list of several others is declared with it
 */
public record DeclaredSigns(Set<String> declaredTypes, int products, Price price, boolean sumsUpList) {

    /** Where the best of the page's declarations of a price stands. */
    public enum Price {
        NONE,
        /** In data for the page's own program, where what is bought, queued for or compared stands too. */
        STATE,
        /** In mark-up that says what the page is about. */
        MARKUP
    }

    public static final DeclaredSigns NONE = new DeclaredSigns(Set.of(), 0, Price.NONE, false);

    public DeclaredSigns {
        declaredTypes = Set.copyOf(declaredTypes);
    }

    boolean offerWithPrice() {
        return price != Price.NONE;
    }

    boolean declares(String type) {
        return declaredTypes.contains(type);
    }
}
