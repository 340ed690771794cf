package dev.dealwire.publish;

/** How alive a blurb is, the liveliest first; the lower-case name is also the word in JSON and the metric tag. */
public enum DisplayState {
    /** The price is shown as one to be paid now. */
    LIVE,
    /** The price is shown as one that was seen a while ago. */
    AGEING,
    /** The merchant's display policy does not let us show what we know, or we know nothing: the link alone. */
    WITHHELD,
    /** What we know is too old to be shown: the link alone. */
    STALE,
    /** There was a deal, and it is over. */
    ENDED,
    /** It cannot be ordered. */
    SOLD_OUT,
    /** Of an edition only: no pick has anything to say. */
    EMPTY
}
