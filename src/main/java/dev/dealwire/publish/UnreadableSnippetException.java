package dev.dealwire.publish;

/** Thrown when a stored snippet is not one: somebody else wrote there, or an older program with another form. */
public final class UnreadableSnippetException extends RuntimeException {

    public UnreadableSnippetException(String message, Throwable cause) {
        super(message, cause);
    }
}
