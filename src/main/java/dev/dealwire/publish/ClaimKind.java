package dev.dealwire.publish;

import dev.dealwire.catalog.Word;

/** What a blurb can claim, each with the rule that allows it; a market's own rule stands beside those that need one. */
public enum ClaimKind {
    CURRENT_PRICE("the price that the merchant's page asked of any visitor when it was last read plainly"),
    SAVING("the reference price less the current price, to the last digit"),
    PERCENT_OFF("the saving's share of the reference price, rounded down"),
    REFERENCE_PRICE("a reference price that the observations carry under the market's rule"),
    LOWEST_SEEN("no lower price among the observations, and as many of them as the market's rule wants"),
    LOWEST_OF_PICKS("the least of the current prices shown below the headline"),
    BACK_IN_STOCK("the page said sold out before, and says in stock now"),
    SOLD_OUT("the page said, when it was last read, that it cannot be ordered"),
    DEAL_ENDED("a deal was carried before, and none is now");

    private final String rule;

    ClaimKind(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }

    /** The word for the database and JSON. */
    public String word() {
        return Word.of(this);
    }

    public static ClaimKind parse(String word) {
        return Word.parse(ClaimKind.class, word);
    }
}
