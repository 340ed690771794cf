package dev.dealwire.feed;

/** An operator's mistake: the environment lacks the token of an API. */
public final class MissingTokenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MissingTokenException(String variable, String found) {
        super("found " + found + " in the environment variable " + variable + ", wanted the token of the API");
    }
}
