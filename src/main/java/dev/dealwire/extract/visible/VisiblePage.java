package dev.dealwire.extract.visible;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of prices, and where its title is.
 *
 * @param title the shown heading that names the product; null if none does
 * @param buyButton whether something offers to put the product into a basket
 * @param identifiers printed behind their names, as in a table of specifications
 * @param prices in document order
 */
public record VisiblePage(
        @Nullable String title, boolean buyButton, ShownIdentifiers identifiers, List<VisiblePrice> prices) {

    public static final VisiblePage EMPTY = new VisiblePage(null, false, ShownIdentifiers.NONE, List.of());

    public VisiblePage {
        prices = List.copyOf(prices);
    }

    /**
     * @param shown that has been led over the document
     * @param names what the page declares as its product's name or title, the best first; they tell which heading is the title
     * @param number what it declares as the shop's own number of its product; null if it declares none
     * @param url the page's own address; null if it is not known
     * @param language two letters, empty if it is not known
     */
    public static VisiblePage of(
            VisibleTextBuilder shown, List<String> names, @Nullable String number, @Nullable URI url, String language) {
        VisibleText text = shown.build();
        if (text.runOwners().isEmpty()) {
            return EMPTY;
        }
        VisibleNode title = TitleFinder.find(text, names);
        Landmarks landmarks = new Landmarks(text, title);
        String heading = title == null ? null : text.nameIn(title);
        return new VisiblePage(
                heading,
                !text.buttons().isEmpty(),
                IdentifierReader.read(text, landmarks, number),
                new PriceDescriber(text, landmarks, url, language).describe());
    }

    /** The amounts of money in a text that was taken from elsewhere, each with its sign. */
    public static List<String> amounts(String text) {
        return PriceScanner.scan(text).stream().map(PriceMention::text).toList();
    }
}
