package dev.dealwire.extract.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as one source on the page declares it. The same product usually comes several times, once from each source,
 * and other products come with it: ask {@link #standing} before using a price.
 *
 * @param path where it was found, for example {@code jsonld[1].@graph[2]}
 * @param groupPath the path of the product this is a variant of; null if it is not declared as one
 * @param evidence why the standing is what it is; empty while undecided
 */
public record DeclaredProduct(
        DeclaredSource source,
        String path,
        DeclaredIdentity identity,
        @Nullable String groupPath,
        List<DeclaredOffer> offers,
        Standing standing,
        List<Evidence> evidence) {

    public DeclaredProduct {
        offers = List.copyOf(offers);
        evidence = List.copyOf(evidence);
    }

    DeclaredProduct with(Evidence more) {
        if (evidence.contains(more)) {
            return this;
        }
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(more);
        return new DeclaredProduct(source, path, identity, groupPath, offers, standing, all);
    }

    DeclaredProduct with(Standing decided) {
        return new DeclaredProduct(source, path, identity, groupPath, offers, decided, evidence);
    }

    DeclaredProduct with(List<DeclaredOffer> others) {
        return new DeclaredProduct(source, path, identity, groupPath, others, standing, evidence);
    }

    DeclaredProduct inGroup(String path) {
        return new DeclaredProduct(source, this.path, identity, path, offers, standing, evidence);
    }

    /** How a declared product stands to the page it was found on. */
    public enum Standing {
        /** The page is about it. */
        MAIN,
        /** A sibling of what the page is about: another size, colour or pack. */
        VARIANT,
        /** Nothing says whether the page is about it. */
        UNDECIDED,
        /** Another product: related, similar, in a list, in the basket. */
        OTHER
    }

    /** What ties a product to the page, or sets it apart. */
    public enum Evidence {
        /** Its address is the page's, variant parameters included. */
        SAME_ADDRESS,
        /** Its address is the page's but for the query. */
        SAME_PATH,
        /** One of its identifiers is a word of the page's address. */
        IDENTIFIER_IN_ADDRESS,
        /** It shares an identifier with a product that is tied to the page otherwise. */
        SHARED_IDENTIFIER,
        /** The page declares it as its main entity. */
        MAIN_ENTITY,
        /** Its name is the page's heading or title. */
        NAMED_BY_PAGE,
        /** The head of the page describes it. */
        PAGE_META,
        /** No other product is declared in the same form. */
        ONLY_ONE,
        /** Analytics or state call it the product that is being viewed. */
        VIEWED,
        /** State calls it the variant that is selected. */
        SELECTED,
        /** The only variant of the main product. */
        ONLY_VARIANT,
        /** Its address is another page's. */
        OTHER_ADDRESS,
        /** Another product, declared in the same form, is what the page is about, and this one is called otherwise. */
        ANOTHER_IS_MAIN,
        /** Neither heading nor title nor address of the page has a word of its name. */
        NAMED_OTHERWISE,
        /** Declared as related, similar, an accessory or in the basket. */
        RELATED,
        /** An item of a list of several. */
        LISTED,
        /** A variant of the main product, and another one is chosen. */
        SIBLING
    }
}
