package dev.dealwire.extract.page;

/**
 * The kind of a page and why it was taken for that.
 *
 * @param evidence one sentence for an operator who asks why
 */
public record PageVerdict(PageKind kind, Strength strength, String evidence) {

    /** Whether no price may be read off this page. A weak verdict does not suffice: it would cost right prices. */
    public boolean refusesPrice() {
        return !kind.mayHoldPrice() && strength.atLeast(Strength.FAIR);
    }
}
