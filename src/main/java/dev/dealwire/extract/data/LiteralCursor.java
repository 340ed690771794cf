package dev.dealwire.extract.data;

/** A place in a source of literals that moves forward only, up to where reading has to end. */
final class LiteralCursor {

    private static final char NONE = '\0';

    private final String source;
    private final int end;
    private final Dialect dialect;
    private int position;

    /** @param end at most the source's length */
    LiteralCursor(String source, int from, int end, Dialect dialect) {
        this.source = source;
        this.position = from;
        this.end = end;
        this.dialect = dialect;
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position >= end;
    }

    /** The character here; NUL at the end. */
    char current() {
        return atEnd() ? NONE : source.charAt(position);
    }

    boolean isAt(char c) {
        return !atEnd() && source.charAt(position) == c;
    }

    boolean isAt(String text) {
        return source.startsWith(text, position);
    }

    /** The character before this one; NUL at the source's start. */
    char before() {
        return position == 0 ? NONE : source.charAt(position - 1);
    }

    /** The character after this one; NUL where there is none. */
    char next() {
        return position + 1 < end ? source.charAt(position + 1) : NONE;
    }

    void advance() {
        position++;
    }

    void moveTo(int later) {
        position = later;
    }

    void moveToEnd() {
        position = end;
    }

    /** What was passed since. */
    String since(int start) {
        return source.substring(start, position);
    }

    void skipBlanks() {
        position = LiteralText.skipBlanks(source, position, end);
    }

    /** Past something that would have to be computed. */
    void skipExpression() {
        position = ExpressionSkipper.skip(source, position, end);
    }

    /** The index of the quote that closes the one here, or {@link LiteralText#CUT_OFF} or {@link LiteralText#BROKEN}. */
    int closingQuote(boolean key) {
        return LiteralText.closingQuote(source, position, end, dialect, key);
    }

    /** The text between the quote here and the one that closes it, which is passed. */
    String quotedUpTo(int close) {
        String text = LiteralText.unescape(source.substring(position + 1, close));
        position = close + 1;
        return text;
    }
}
