package dev.dealwire.extract.page;

import java.util.Set;

/**
 * What structured data declares of a page, as far as the caller has read it.
 *
 * @param declaredTypes schema.org types of the top-level items without their prefix ({@code Product}, {@code ItemList}), and
 *     {@code og:type} values as {@code og:product}
 * @param products how many different products are declared as items of their own, variants of one product counted once
 * @param offerWithPrice whether one of these products has an offer with a price
 * @param sumsUpList whether the product's only price is a range, and a list of several others is declared with it
 */
public record DeclaredSigns(Set<String> declaredTypes, int products, boolean offerWithPrice, boolean sumsUpList) {

    public static final DeclaredSigns NONE = new DeclaredSigns(Set.of(), 0, false);

    public DeclaredSigns(Set<String> declaredTypes, int products, boolean offerWithPrice) {
        this(declaredTypes, products, offerWithPrice, false);
    }

    public DeclaredSigns {
        declaredTypes = Set.copyOf(declaredTypes);
    }

    boolean declares(String type) {
        return declaredTypes.contains(type);
    }
}
