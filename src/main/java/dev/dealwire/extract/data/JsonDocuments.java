package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/** The JSON documents in one script or attribute: usually one, sometimes wrapped, escaped twice, or several in a row. */
final class JsonDocuments {

    private static final String CDATA = "<![CDATA[";
    private static final int MAX_UNWRAPPING = 3;

    private JsonDocuments() {}

    static List<Json> read(String text, Dialect dialect, ReadingBudget budget) {
        return read(text, dialect, budget, 0);
    }

    private static List<Json> read(String text, Dialect dialect, ReadingBudget budget, int unwrapped) {
        int first = firstBracket(text, 0);
        if (first < 0 || unwrapped > MAX_UNWRAPPING) {
            return List.of();
        }
        if (isEntityEscaped(text, first)) {
            return read(Parser.unescapeEntities(text, false), dialect, budget, unwrapped + 1);
        }
        if (isLetterEscaped(text, first)) {
            return read(LetterEscapes.unescape(text), dialect, budget, unwrapped + 1);
        }
        if (isQuoted(text, first)) {
            return read(LiteralText.unescape(text), dialect, budget, unwrapped + 1);
        }
        return readAll(text, first, dialect, budget);
    }

    private static List<Json> readAll(String text, int first, Dialect dialect, ReadingBudget budget) {
        List<Json> documents = new ArrayList<>();
        int start = first;
        while (start >= 0 && budget.characters() > 0) {
            LiteralReader reader = new LiteralReader(text, start, dialect, budget);
            Json value = reader.read();
            if (value instanceof Fields || value instanceof Elements) {
                documents.add(value);
            }
            start = firstBracket(text, Math.max(reader.position(), start + 1));
        }
        return documents;
    }

    /** Past whatever precedes the first document: a byte order mark, comment marks, CDATA. */
    private static int firstBracket(String text, int from) {
        int cdata = text.indexOf(CDATA, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == cdata) {
                i += CDATA.length() - 1;
            } else if (c == '{' || c == '[') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isEntityEscaped(String text, int bracket) {
        int next = LiteralText.skipBlanks(text, bracket + 1, text.length());
        return text.startsWith("&quot;", next) || text.startsWith("&#34;", next) || text.startsWith("&#x22;", next);
    }

    private static boolean isLetterEscaped(String text, int bracket) {
        return text.startsWith("&q;", LiteralText.skipBlanks(text, bracket + 1, text.length()));
    }

    private static boolean isQuoted(String text, int bracket) {
        int next = LiteralText.skipBlanks(text, bracket + 1, text.length());
        return text.startsWith("\\\"", next) || text.startsWith("\\n", next);
    }
}
