package dev.dealwire.extract.data;

import dev.dealwire.extract.data.DeclaredProduct.Evidence;
import dev.dealwire.extract.data.DeclaredProduct.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decides which of the declared products the page is about, by what ties them to its address, its name and each other.
 * Coming first is no evidence.
 */
final class Standings {

    private static final int MIN_IDENTIFIER = 4;
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9]{8,})");
    private static final Set<Evidence> TIES = EnumSet.of(
            Evidence.SAME_ADDRESS,
            Evidence.SAME_PATH,
            Evidence.IDENTIFIER_IN_ADDRESS,
            Evidence.SHARED_IDENTIFIER,
            Evidence.MAIN_ENTITY,
            Evidence.NAMED_BY_PAGE,
            Evidence.PAGE_META,
            Evidence.VIEWED,
            Evidence.ONLY_ONE);
    private static final Set<Evidence> ADDRESS_TIES =
            EnumSet.of(Evidence.SAME_ADDRESS, Evidence.SAME_PATH, Evidence.IDENTIFIER_IN_ADDRESS);
    /** What several products of a page may have in common. */
    private static final Set<Evidence> SOFT_TIES =
            EnumSet.of(Evidence.VIEWED, Evidence.MAIN_ENTITY, Evidence.NAMED_BY_PAGE);

    /** The forms whose products have names of their own; in a page's state many a thing has a name. */
    private static final Set<DeclaredSource> ITEMS =
            EnumSet.of(DeclaredSource.JSON_LD, DeclaredSource.MICRODATA, DeclaredSource.RDFA);

    private final PageAddress address;
    private final PageNames names;

    Standings(PageAddress address, PageNames names) {
        this.address = address;
        this.names = names;
    }

    List<DeclaredProduct> decide(List<DeclaredProduct> declared) {
        List<DeclaredProduct> products = new ArrayList<>();
        declared.forEach(product -> products.add(compared(product)));
        nameLongestPrefix(products);
        Set<DeclaredSource> addressed = addressedSources(products);
        products.replaceAll(product -> settled(product, addressed));
        shareIdentifiers(products);
        chooseOnlyOnes(products);
        shareIdentifiers(products);
        Variants.settle(products);
        excludeOthers(products);
        products.replaceAll(this::withAddressedOffer);
        products.replaceAll(product -> product.standing() == Standing.UNDECIDED && isOfAnotherPage(product)
                ? product.with(Evidence.NAMED_OTHERWISE)
                : product);
        return products;
    }

    private DeclaredProduct compared(DeclaredProduct product) {
        DeclaredIdentity identity = product.identity();
        DeclaredProduct compared = product;
        switch (product.source() == DeclaredSource.META ? PageAddress.Match.UNKNOWN : matchOf(product)) {
            case SAME -> compared = compared.with(Evidence.SAME_ADDRESS);
            case SAME_PATH -> compared = compared.with(Evidence.SAME_PATH);
            case OTHER -> compared = compared.with(Evidence.OTHER_ADDRESS);
            case UNKNOWN -> {}
        }
        if (identifiers(identity).anyMatch(address::names)) {
            compared = compared.with(Evidence.IDENTIFIER_IN_ADDRESS);
        }
        if (names.include(identity.name(), identity.brand())) {
            return compared.with(Evidence.NAMED_BY_PAGE);
        }
        boolean foreign = ITEMS.contains(product.source())
                && product.groupPath() == null
                && names.areSilentOn(identity.name(), address);
        return foreign ? compared.with(Evidence.NAMED_OTHERWISE) : compared;
    }

    /** A product that tells no address may have offers that do. */
    private PageAddress.Match matchOf(DeclaredProduct product) {
        if (product.identity().url() != null) {
            return address.compare(product.identity().url());
        }
        Set<PageAddress.Match> matches = EnumSet.noneOf(PageAddress.Match.class);
        product.offers().forEach(offer -> matches.add(address.compare(offer.url())));
        return Stream.of(PageAddress.Match.SAME, PageAddress.Match.SAME_PATH, PageAddress.Match.OTHER)
                .filter(matches::contains)
                .findFirst()
                .orElse(PageAddress.Match.UNKNOWN);
    }

    private static Stream<String> identifiers(DeclaredIdentity identity) {
        return Stream.of(identity.sku(), identity.gtin(), identity.productId(), identity.mpn(), identity.asin())
                .filter(Objects::nonNull);
    }

    /** A title may go on after the name. Of several names that it starts with, the longest is meant. */
    private void nameLongestPrefix(List<DeclaredProduct> products) {
        if (products.stream().anyMatch(product -> isNamed(product) && product.source() != DeclaredSource.META)) {
            return;
        }
        int longest = products.stream()
                .mapToInt(product -> names.prefixLength(product.identity().name()))
                .max()
                .orElse(0);
        if (longest > 0) {
            products.replaceAll(product -> names.prefixLength(product.identity().name()) == longest
                    ? product.with(Evidence.NAMED_BY_PAGE)
                    : product);
        }
    }

    private static boolean isNamed(DeclaredProduct product) {
        return product.evidence().contains(Evidence.NAMED_BY_PAGE);
    }

    private static DeclaredProduct settled(DeclaredProduct product, Set<DeclaredSource> addressed) {
        List<Evidence> evidence = product.evidence();
        Set<Evidence> ties = EnumSet.copyOf(TIES);
        ties.retainAll(evidence);
        boolean elsewhere = evidence.contains(Evidence.OTHER_ADDRESS);
        if (evidence.contains(Evidence.RELATED)) {
            // A basket or a bundle may hold the page's own product, at another price.
            ties.retainAll(product.source() == DeclaredSource.EMBEDDED_STATE ? Set.of() : Variants.CHOICES);
        } else if (evidence.contains(Evidence.LISTED)) {
            ties.removeAll(SOFT_TIES);
        } else if (elsewhere && addressed.contains(product.source())) {
            ties.removeAll(SOFT_TIES);
        }
        if (!ties.isEmpty()) {
            return product.with(Standing.MAIN);
        }
        boolean apart = elsewhere || evidence.contains(Evidence.RELATED) || evidence.contains(Evidence.LISTED);
        return apart || evidence.contains(Evidence.NAMED_OTHERWISE) ? product.with(Standing.OTHER) : product;
    }

    /** The sources in which some product is tied to the page's address, so that others could have been as well. */
    private static Set<DeclaredSource> addressedSources(List<DeclaredProduct> products) {
        Set<DeclaredSource> sources = EnumSet.noneOf(DeclaredSource.class);
        for (DeclaredProduct product : products) {
            if (!Collections.disjoint(product.evidence(), ADDRESS_TIES)) {
                sources.add(product.source());
            }
        }
        return sources;
    }

    /** What shares an identifier with the main product is the main product, in whatever form it was declared. */
    private static void shareIdentifiers(List<DeclaredProduct> products) {
        Set<String> known = new HashSet<>();
        products.stream()
                .filter(product -> product.standing() == Standing.MAIN && !isOnlyViewed(product))
                .forEach(product -> distinctive(product.identity()).forEach(known::add));
        products.replaceAll(product -> product.standing() == Standing.UNDECIDED
                        && distinctive(product.identity()).anyMatch(known::contains)
                ? product.with(Evidence.SHARED_IDENTIFIER).with(Standing.MAIN)
                : product);
    }

    private static boolean isOnlyViewed(DeclaredProduct product) {
        return product.evidence().equals(List.of(Evidence.VIEWED));
    }

    /** Identifiers long enough not to be a mere position; a GTIN is the same with fewer leading zeros. */
    private static Stream<String> distinctive(DeclaredIdentity identity) {
        return identifiers(identity)
                .map(identifier -> identifier.strip().toLowerCase(Locale.ROOT))
                .filter(identifier -> identifier.length() >= MIN_IDENTIFIER)
                .map(identifier -> LEADING_ZEROS.matcher(identifier).replaceFirst(""));
    }

    private void chooseOnlyOnes(List<DeclaredProduct> products) {
        for (DeclaredSource source : DeclaredSource.values()) {
            List<DeclaredProduct> own = products.stream()
                    .filter(product -> product.source() == source
                            && product.groupPath() == null
                            && product.standing() != Standing.OTHER)
                    .filter(product -> source != DeclaredSource.EMBEDDED_STATE
                            || !product.offers().isEmpty())
                    .toList();
            boolean mainElsewhere =
                    source == DeclaredSource.EMBEDDED_STATE && isToldElsewhere(products, isNameless(own));
            if (isOne(own)
                    && own.getFirst().standing() == Standing.UNDECIDED
                    && !mainElsewhere
                    && !isOfAnotherPage(own.getFirst())) {
                products.replaceAll(product ->
                        own.contains(product) ? product.with(Evidence.ONLY_ONE).with(Standing.MAIN) : product);
            }
        }
    }

    /** State holds what is promoted or in the basket too, on pages of every kind. */
    private boolean isOfAnotherPage(DeclaredProduct only) {
        String name = only.identity().name();
        return only.source() == DeclaredSource.EMBEDDED_STATE && name != null && names.hardlyMention(name, address);
    }

    /** One product, however often it is told: without a name it is the same by its number. */
    private static boolean isOne(List<DeclaredProduct> own) {
        return own.size() == 1
                || (own.size() > 1
                        && isNameless(own)
                        && own.stream()
                                        .map(DeclaredProduct::identity)
                                        .distinct()
                                        .count()
                                == 1);
    }

    private static boolean isNameless(List<DeclaredProduct> products) {
        return products.stream().allMatch(product -> product.identity().name() == null);
    }

    /** Where the page names its product in another form without a price, what has no name of its own is that product's. */
    private static boolean isToldElsewhere(List<DeclaredProduct> products, boolean nameless) {
        return products.stream()
                .anyMatch(product -> product.standing() == Standing.MAIN
                        && (!nameless
                                || product.offers().stream()
                                        .anyMatch(offer -> !offer.prices().isEmpty())));
    }

    /** Beside a main product of the same form, what has a name and is tied to nothing is another product. */
    private static void excludeOthers(List<DeclaredProduct> products) {
        Set<DeclaredSource> decided = EnumSet.noneOf(DeclaredSource.class);
        products.stream()
                .filter(product -> product.standing() == Standing.MAIN)
                .forEach(product -> decided.add(product.source()));
        products.replaceAll(product -> product.standing() == Standing.UNDECIDED
                        && product.groupPath() == null
                        && product.identity().name() != null
                        && decided.contains(product.source())
                ? product.with(Evidence.ANOTHER_IS_MAIN).with(Standing.OTHER)
                : product);
    }

    private DeclaredProduct withAddressedOffer(DeclaredProduct product) {
        if (product.standing() != Standing.MAIN || product.offers().size() < 2) {
            return product;
        }
        List<DeclaredOffer> addressed =
                product.offers().stream().filter(this::isAddressed).toList();
        if (addressed.isEmpty() || addressed.size() == product.offers().size()) {
            return product;
        }
        return product.with(product.offers().stream()
                .map(offer -> addressed.contains(offer) ? offer.chosenByAddress() : offer)
                .toList());
    }

    private boolean isAddressed(DeclaredOffer offer) {
        return !offer.aggregate()
                && (address.compare(offer.url()) == PageAddress.Match.SAME
                        || address.names(offer.sku())
                        || address.names(offer.gtin()));
    }
}
