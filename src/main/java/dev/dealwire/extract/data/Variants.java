package dev.dealwire.extract.data;

import dev.dealwire.extract.data.DeclaredProduct.Evidence;
import dev.dealwire.extract.data.DeclaredProduct.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the variant that a page was asked for from the others of the same product. */
final class Variants {

    /** What can single out one of several variants. */
    static final Set<Evidence> CHOICES =
            EnumSet.of(Evidence.SAME_ADDRESS, Evidence.IDENTIFIER_IN_ADDRESS, Evidence.SELECTED);

    private Variants() {}

    static void settle(List<DeclaredProduct> products) {
        settleGroups(products);
        separateSiblings(products);
    }

    /** Of the main product's variants the one that the address asks for is main, the others are siblings. */
    private static void settleGroups(List<DeclaredProduct> products) {
        Map<String, List<DeclaredProduct>> groups = new HashMap<>();
        Map<String, Standing> standings = new HashMap<>();
        for (DeclaredProduct product : products) {
            standings.put(product.path(), product.standing());
            if (product.groupPath() != null) {
                groups.computeIfAbsent(product.groupPath(), _ -> new ArrayList<>())
                        .add(product);
            }
        }
        products.replaceAll(product -> product.groupPath() == null
                ? product
                : asVariant(
                        product,
                        groups.getOrDefault(product.groupPath(), List.of()),
                        standings.get(product.groupPath())));
    }

    /** @param group null if the group itself is not declared: then the page is taken to be about it */
    private static DeclaredProduct asVariant(
            DeclaredProduct product, List<DeclaredProduct> siblings, @Nullable Standing group) {
        if (group == Standing.OTHER || product.evidence().contains(Evidence.RELATED)) {
            return product.with(Standing.OTHER);
        }
        boolean inMainGroup = group == Standing.MAIN
                || group == null
                || siblings.stream().anyMatch(sibling -> sibling.standing() == Standing.MAIN);
        if (!inMainGroup) {
            return product;
        }
        if (siblings.size() == 1) {
            return product.with(Evidence.ONLY_VARIANT).with(Standing.MAIN);
        }
        if (isChosen(product, siblings)) {
            return product.with(Standing.MAIN);
        }
        return product.with(Evidence.SIBLING).with(Standing.VARIANT);
    }

    private static boolean isChosen(DeclaredProduct product, List<DeclaredProduct> siblings) {
        for (Evidence choice : CHOICES) {
            long holders = siblings.stream()
                    .filter(sibling -> sibling.evidence().contains(choice))
                    .count();
            if (holders > 0 && holders < siblings.size()) {
                return product.evidence().contains(choice);
            }
        }
        return false;
    }

    /** Variants that are declared side by side, without a group, are told apart by the variant in their addresses. */
    private static void separateSiblings(List<DeclaredProduct> products) {
        for (DeclaredSource source : DeclaredSource.values()) {
            boolean addressed = products.stream()
                    .anyMatch(product -> product.source() == source
                            && product.standing() == Standing.MAIN
                            && product.evidence().contains(Evidence.SAME_ADDRESS));
            if (addressed) {
                products.replaceAll(product -> isSibling(product, source)
                        ? product.with(Evidence.SIBLING).with(Standing.VARIANT)
                        : product);
            }
        }
    }

    private static boolean namesVariant(@Nullable String url) {
        return url == null || url.indexOf('?') >= 0 || url.indexOf('#') >= 0;
    }

    private static boolean isSibling(DeclaredProduct product, DeclaredSource source) {
        return product.source() == source
                && product.standing() == Standing.MAIN
                && !product.offers().isEmpty()
                && product.evidence().contains(Evidence.SAME_PATH)
                && !product.evidence().contains(Evidence.SAME_ADDRESS)
                && namesVariant(product.identity().url());
    }
}
