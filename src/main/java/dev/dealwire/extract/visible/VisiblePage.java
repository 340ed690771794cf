package dev.dealwire.extract.visible;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of prices, and where its title is.
 *
 * @param title the shown heading that names the product; null if none does
 * @param buyButton whether something offers to put the product into a basket
 * @param named numbers, brand and seller, printed behind their names as in a table of specifications
 * @param image the address, as found, of the picture that bears the product's name; null if there is none, or it was not wanted
 * @param prices in document order
 */
public record VisiblePage(
        @Nullable String title,
        boolean buyButton,
        NamedFacts named,
        @Nullable String image,
        List<VisiblePrice> prices) {

    public static final VisiblePage EMPTY = new VisiblePage(null, false, NamedFacts.NONE, null, List.of());

    public VisiblePage {
        prices = List.copyOf(prices);
    }

    /**
     * What is known of a page before its text is read.
     *
     * @param names what it declares as its product's name or title, the best first; they tell which heading is the title
     * @param number what it declares as the shop's own number of its product; null if it declares none
     * @param image whether it declares a picture, so that none is looked for
     * @param url the page's own address; null if it is not known
     * @param language two letters, empty if it is not known
     */
    public record Known(
            List<String> names,
            @Nullable String number,
            boolean image,
            @Nullable URI url,
            String language) {

        public Known {
            names = List.copyOf(names);
        }
    }

    /** @param shown that has been led over the document */
    public static VisiblePage of(VisibleTextBuilder shown, Known known) {
        VisibleText text = shown.build();
        if (text.runOwners().isEmpty()) {
            return EMPTY;
        }
        VisibleNode title = TitleFinder.find(
                text, known.names(), known.url() == null ? null : known.url().getHost());
        Landmarks landmarks = new Landmarks(text, title);
        String heading = title == null ? null : text.nameIn(title);
        return new VisiblePage(
                heading,
                !text.buttons().isEmpty(),
                NamedFactReader.read(text, landmarks, known.number()),
                known.image() || heading == null ? null : ShownImage.called(heading, shown.images()),
                new PriceDescriber(text, landmarks, known.url(), known.language()).describe());
    }

    /** The amounts of money in a text that was taken from elsewhere, each with its sign. */
    public static List<String> amounts(String text) {
        return PriceScanner.scan(text).stream().map(PriceMention::text).toList();
    }
}
