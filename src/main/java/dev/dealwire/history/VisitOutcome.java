package dev.dealwire.history;

import dev.dealwire.catalog.Word;

/** How a visit ended, exactly one of these; the lower-case name is also the metric tag and the word in the run report. */
public enum VisitOutcome {
    /** New terms were read. */
    PRICED,
    /** The page came, and its terms are the known ones. */
    UNCHANGED,
    /** The server said that the page is the one we know (304); its terms count as seen. */
    NOT_MODIFIED,
    /** The merchant refused: 401, 403, 451, or a captcha, a robot check or a queue whatever the status. */
    BLOCKED,
    /** robots.txt does not allow the page, or could not be had. */
    DISALLOWED,
    /** 404 or 410. */
    GONE,
    /** A page that says the product is gone, or is not a product's, under a status that says it is well. */
    SOFT_404,
    /** The product is sold out, and the page prints no price. */
    SOLD_OUT_WITHOUT_PRICE,
    /** A page came, and no price could be read that we would stand behind. */
    UNPARSEABLE,
    /** A price was read that cannot be believed; it waits in quarantine. */
    IMPLAUSIBLE,
    /** No usable answer. */
    FAILED,
    /** Our own manners, or the run's deadline, kept us from asking; the listing stays due, and comes first next time. */
    POSTPONED;

    /** The word for metrics, logs, reports and the database. */
    public String word() {
        return Word.of(this);
    }

    /** The outcome whose {@link #word()} this is. */
    public static VisitOutcome parse(String word) {
        return Word.parse(VisitOutcome.class, word);
    }

    /** Whether the listing's terms were seen, so that an observation was added. */
    public boolean isSeen() {
        return this == PRICED || this == UNCHANGED || this == NOT_MODIFIED;
    }
}
