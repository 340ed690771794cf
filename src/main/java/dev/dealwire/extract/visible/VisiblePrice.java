package dev.dealwire.extract.visible;

/**
 * A price text that a visitor would see, with all that its surroundings say of it.
 *
 * @param text the amount with its sign, as printed
 * @param label the words before it
 * @param suffix the words behind it
 * @param signed whether a currency's sign or code stands with it
 * @param bound which end of a printed range it is
 * @param markup cues of the mark-up around this price and no other
 * @param near the part of {@code markup} that sits on the element itself and its parent
 * @param labelCues what the words before it hint at
 * @param suffixCues what the words behind it hint at
 * @param zone cues of the sections it stands in, headings included
 * @param place how it lies to the title, the buy button and other products
 * @param path for people: the way to its element
 */
public record VisiblePrice(
        String text,
        String digits,
        String label,
        String suffix,
        boolean signed,
        Bound bound,
        Cues markup,
        Cues near,
        Cues labelCues,
        Cues suffixCues,
        Cues zone,
        Place place,
        String path,
        int order,
        Section section) {

    /** Which end of a printed range a price is. */
    public enum Bound {
        NONE,
        LOWER,
        UPPER
    }

    /** All cues but those of the section. */
    public Cues own() {
        return markup.plus(labelCues).plus(suffixCues);
    }

    /**
     * How a price lies to the landmarks of its page. Distances are characters of shown text; the size of the smallest
     * element that holds both tells more than the gap between them.
     *
     * @param afterTitle characters from the end of the title to the price; negative if it stands before it
     * @param pricesSinceTitle other amounts between the title and it
     * @param withTitle the text length of the smallest element that holds both; {@link Integer#MAX_VALUE} if there is no title
     * @param withBuyButton the same for the nearest buy button
     * @param linked whether it is part of a link to another page
     * @param card whether it stands in one of several alike boxes that lead to other pages
     * @param prose whether it stands inside running text
     * @param listed whether it stands in one of at least three rows or tick boxes with amounts
     * @param headed whether the nearest heading before it, in a box without the title, is another than the title
     * @param onRequest whether the product's block says that its price is given on request
     */
    public record Place(
            int afterTitle,
            int pricesSinceTitle,
            int withTitle,
            int withBuyButton,
            boolean linked,
            boolean card,
            boolean prose,
            boolean listed,
            boolean headed,
            boolean onRequest) {}

    /** Where in the page it stands, to compare with another price of the same page. */
    public static final class Section {

        private final VisibleNode node;
        private final int start;
        private final int end;

        Section(VisibleNode node, int start, int end) {
            this.node = node;
            this.start = start;
            this.end = end;
        }

        /** How much else its own element says. */
        public int charactersBeside() {
            return node.length() - (end - start);
        }

        /** The text length of the smallest element that holds both. */
        public int sizeWith(Section other) {
            return node.commonWith(other.node).length();
        }

        /** Characters of shown text between the two. */
        public int gapTo(Section other) {
            return other.start >= end ? other.start - end : Math.max(0, start - other.end);
        }
    }
}
