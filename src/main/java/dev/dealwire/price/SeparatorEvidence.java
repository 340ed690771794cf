package dev.dealwire.price;

/**
 * How many prices of a page can only be read with a decimal point, and how many only with a decimal comma. A page that is
 * unanimous settles a text such as {@code 1.299} that could be read in two ways. Gathered by
 * {@link PriceTextParser#separatorEvidence}.
 */
public record SeparatorEvidence(int decimalPoints, int decimalCommas) {

    public static final SeparatorEvidence NONE = new SeparatorEvidence(0, 0);

    public SeparatorEvidence {
        if (decimalPoints < 0 || decimalCommas < 0) {
            throw new IllegalArgumentException("found a negative count of separators");
        }
    }

    public SeparatorEvidence plus(SeparatorEvidence other) {
        return new SeparatorEvidence(decimalPoints + other.decimalPoints, decimalCommas + other.decimalCommas);
    }

    boolean isUnanimous() {
        return (decimalPoints == 0) != (decimalCommas == 0);
    }
}
