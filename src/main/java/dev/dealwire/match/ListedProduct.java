package dev.dealwire.match;

import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ProductIdentifiers;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a listing says of the thing it sells.
 *
 * @param title the page's own
 * @param brand null if the page does not say
 * @param condition null if the page does not say, which the title may
 */
public record ListedProduct(
        ListingId listing,
        String title,
        @Nullable String brand,
        ProductIdentifiers identifiers,
        @Nullable ItemCondition condition) {

    /** The maker's number and what looks like one in the title, letters and digits alone: what other shops may print as well. */
    public Set<String> modelCodes() {
        String mpn = identifiers.mpn();
        Stream<ModelCode> stated = mpn == null ? Stream.empty() : Stream.of(new ModelCode(TitleText.code(mpn)));
        return Stream.concat(TitleReading.of(title).codes().stream(), stated)
                .flatMap(code -> code.strongForms().stream())
                .collect(Collectors.toSet());
    }
}
