package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.Json.Nothing;
import dev.dealwire.extract.data.Json.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value or JavaScript literal, forgiving what pages get wrong: comments, trailing commas, raw control
 * characters, bare keys, single quotes, brackets left open, text cut off. What is cut off in the middle is dropped, and what
 * would have to be computed is left unknown. A strict parser would refuse most of this and lose how numbers were written.
 */
final class LiteralReader {

    private final String source;
    private final int from;
    private final LiteralCursor at;
    private final Dialect dialect;
    private final Map<String, Json> names;
    private final ReadingBudget budget;
    private boolean failed;

    LiteralReader(String source, int from, Dialect dialect, ReadingBudget budget) {
        this(source, from, dialect, Map.of(), budget);
    }

    /** @param names what a script's bare names stand for */
    LiteralReader(String source, int from, Dialect dialect, Map<String, Json> names, ReadingBudget budget) {
        this.source = source;
        this.from = from;
        int end = (int) Math.min(source.length(), (long) from + budget.characters());
        this.at = new LiteralCursor(source, from, end, dialect);
        this.dialect = dialect;
        this.names = names;
        this.budget = budget;
    }

    /** The value at the start; null if a script goes on there in a way that no literal does. */
    @Nullable
    Json read() {
        Json value = value(0);
        budget.spendCharacters(at.position() - from);
        return failed ? null : value;
    }

    /** Where the value ended. */
    int position() {
        return at.position();
    }

    private Json value(int depth) {
        at.skipBlanks();
        if (failed || at.atEnd()) {
            return Nothing.NULL;
        }
        if (!budget.spendValue()) {
            at.moveToEnd();
            return Nothing.NULL;
        }
        Json value = startOf(depth);
        if (!dialect.isScript() || depth == 0 || atBoundary()) {
            return value;
        }
        expression();
        return atBoundary() ? Nothing.EXPRESSION : fail();
    }

    private Json startOf(int depth) {
        return switch (at.current()) {
            case '{' -> depth < ReadingBudget.MAX_DEPTH ? fields(depth) : expression();
            case '[' -> depth < ReadingBudget.MAX_DEPTH ? elements(depth) : expression();
            case '"', '\'', '`' -> string();
            case ',', '}', ']' -> Nothing.NULL;
            default -> dialect.isScript() ? scriptWord(depth) : bareWord(depth);
        };
    }

    private Json fields(int depth) {
        at.advance();
        Map<String, Json> members = new LinkedHashMap<>();
        while (hasNext('}')) {
            member(members, depth);
        }
        return new Fields(members);
    }

    private Json elements(int depth) {
        at.advance();
        List<Json> values = new ArrayList<>();
        while (hasNext(']')) {
            values.add(value(depth + 1));
        }
        return new Elements(values);
    }

    /** Whether another member follows. The closing bracket is consumed; an outer structure's is left to it. */
    private boolean hasNext(char close) {
        at.skipBlanks();
        while (at.isAt(',')) {
            at.advance();
            at.skipBlanks();
        }
        if (failed || at.atEnd()) {
            return false;
        }
        char c = at.current();
        if (c == close) {
            at.advance();
            return false;
        }
        if (c != '}' && c != ']') {
            return true;
        }
        if (dialect.isScript()) {
            fail();
        }
        return false;
    }

    private void member(Map<String, Json> members, int depth) {
        String key = key();
        at.skipBlanks();
        if (key != null && at.isAt(':')) {
            at.advance();
            members.merge(key, withDecimalComma(value(depth + 1)), LiteralReader::both);
        } else if (dialect.isScript()) {
            shorthand(key, members);
        }
    }

    /** Two members of one key contradict each other unless they are equal; the reader of prices must see both. */
    private static Json both(Json first, Json second) {
        if (first.equals(second)) {
            return first;
        }
        List<Json> values = new ArrayList<>(first.asList());
        values.addAll(second.asList());
        return new Elements(values);
    }

    private @Nullable String key() {
        if (at.isAt('"') || at.isAt('\'')) {
            return quoted(true);
        }
        int start = at.position();
        while (!at.atEnd() && isNamePart(at.current())) {
            at.advance();
        }
        if (at.position() > start) {
            return at.since(start);
        }
        if (!dialect.isScript()) {
            at.advance();
        }
        return null;
    }

    /** A member without a value: {@code {name}}, {@code {name() {}}}, {@code {...rest}}, {@code {[computed]: 1}}. */
    private void shorthand(@Nullable String key, Map<String, Json> members) {
        if (at.atEnd()) {
            return;
        }
        char c = at.current();
        if (key != null && (c == ',' || c == '}')) {
            members.put(key, names.getOrDefault(key, Nothing.EXPRESSION));
        } else if (c == '(' || c == '[' || c == '.') {
            expression();
        } else {
            fail();
        }
    }

    /** Templates that print numbers in their own locale write {@code "price": 12,99}; no key begins with a digit. */
    private Json withDecimalComma(Json value) {
        if (!dialect.isRepairing() || !value.isNumber() || !isDigitAfterComma()) {
            return value;
        }
        int start = at.position();
        while (isDigitAfterComma() || (!at.atEnd() && isNumberPart(at.current()))) {
            at.advance();
        }
        return new Text(value.text() + at.since(start));
    }

    private boolean isDigitAfterComma() {
        return at.isAt(',') && isDigit(at.next());
    }

    private Json string() {
        boolean template = at.isAt('`');
        String text = quoted(false);
        if (text == null) {
            return Nothing.NULL;
        }
        return template && text.contains("${") ? Nothing.EXPRESSION : new Text(text);
    }

    /** The text between quotes; null if it was cut off. */
    private @Nullable String quoted(boolean key) {
        int close = at.closingQuote(key);
        if (close < 0) {
            failed |= close == LiteralText.BROKEN;
            at.moveToEnd();
            return null;
        }
        return at.quotedUpTo(close);
    }

    private Json bareWord(int depth) {
        int start = at.position();
        do {
            at.advance();
        } while (!at.atEnd() && ",}]\n\r".indexOf(at.current()) < 0 && !isComment());
        String word = at.since(start).strip();
        Json value = LiteralText.word(word);
        if (at.atEnd() && depth > 0) {
            return Nothing.NULL;
        }
        return value == null && dialect.isRepairing() ? new Text(word) : orNothing(value);
    }

    private boolean isComment() {
        return at.before() <= ' ' && (at.isAt("/*") || at.isAt("//"));
    }

    private Json scriptWord(int depth) {
        int argument = ScriptPlaces.argumentOfParse(source, at.position());
        if (argument >= 0) {
            return parsed(argument, depth);
        }
        char first = at.current();
        if (!isNumberPart(first) && "+-!".indexOf(first) < 0) {
            return expression();
        }
        int start = at.position();
        do {
            at.advance();
        } while (!at.atEnd() && (isNumberPart(at.current()) || isExponentSign(start)));
        String word = at.since(start);
        Json value = LiteralText.word(word);
        if (value == null) {
            return names.getOrDefault(word, Nothing.EXPRESSION);
        }
        return at.atEnd() && depth > 0 ? Nothing.NULL : value;
    }

    private boolean isExponentSign(int start) {
        return (at.isAt('-') || at.isAt('+'))
                && (at.before() | ' ') == 'e'
                && (isDigit(source.charAt(start)) || isDigit(source.charAt(start + 1)));
    }

    /** {@code JSON.parse("...")} holds a literal in a literal. */
    private Json parsed(int argument, int depth) {
        LiteralReader inner = new LiteralReader(source, argument, Dialect.SCRIPT, budget);
        String text = inner.startsWithQuote() ? inner.quoted(false) : null;
        if (text == null || depth >= ReadingBudget.MAX_DEPTH) {
            return expression();
        }
        at.moveTo(inner.position());
        at.skipBlanks();
        while (at.isAt(')')) {
            at.advance();
        }
        Json value = new LiteralReader(text, 0, Dialect.MACHINE, budget).read();
        return orNothing(value);
    }

    private boolean startsWithQuote() {
        at.skipBlanks();
        return at.isAt('"') || at.isAt('\'');
    }

    private Json expression() {
        at.skipExpression();
        return Nothing.EXPRESSION;
    }

    private boolean atBoundary() {
        at.skipBlanks();
        return at.atEnd() || ",}]".indexOf(at.current()) >= 0;
    }

    private Json fail() {
        failed = true;
        return Nothing.NULL;
    }

    private static Json orNothing(@Nullable Json value) {
        return value == null ? Nothing.NULL : value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-' || c == '@';
    }

    private static boolean isNumberPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
    }
}
