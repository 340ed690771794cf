package dev.dealwire.feed;

/** Ends the reading of one item; {@link FeedReader} makes a value of it. */
final class BrokenItemException extends Exception {

    private static final long serialVersionUID = 1;

    BrokenItemException(String attribute, String found, String wanted) {
        super(attribute + ": found " + FeedAttributes.shorten(found) + ", wanted " + wanted);
    }
}
