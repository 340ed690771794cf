package dev.dealwire.extract.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the state that scripts and attributes carry, where it can hold a price at all. */
final class EmbeddedState {

    private static final String STREAM = "__next_f";
    private static final String COMMENT = "<!--";
    private static final int MAX_LABEL = 40;

    private final ReadingBudget budget;
    private final StateWalk walk;
    private final Map<String, Integer> uses = new HashMap<>();
    private final StringBuilder stream = new StringBuilder();

    EmbeddedState(PageAddress address, ReadingBudget budget) {
        this.walk = new StateWalk(address);
        this.budget = budget;
    }

    List<DeclaredProduct> read(PageScan scan) {
        for (int i = 0; i < scan.scripts().size() && budget.characters() > 0; i++) {
            readScript(scan.scripts().get(i), i);
        }
        readStream();
        for (int i = 0; i < scan.jsonAttributes().size() && budget.characters() > 0; i++) {
            readAttribute(scan.jsonAttributes().get(i), i);
        }
        return walk.products();
    }

    private void readScript(Element script, int index) {
        String text = ScriptText.of(script);
        String type = script.attr("type").toLowerCase(Locale.ROOT);
        if (type.contains("ld+json") || (!PriceMarks.isIn(text) && !isStream(text))) {
            return;
        }
        if (isProgram(type)) {
            readProgram(text, index);
        } else if (startsJson(text)) {
            readDocuments(text, place(script.id().isEmpty() ? null : script.id(), index), null);
        }
    }

    private static boolean isStream(String text) {
        return text.indexOf(STREAM, 0, Math.min(text.length(), MAX_LABEL)) >= 0;
    }

    private static boolean isProgram(String type) {
        return type.isEmpty() || type.contains("javascript") || type.contains("ecmascript") || "module".equals(type);
    }

    /** JSON under whatever type, be it in a comment that hides it; templates begin with a brace of their own. */
    private static boolean startsJson(String text) {
        int shown = LiteralText.skipBlanks(text, 0, text.length());
        int first = text.startsWith(COMMENT, shown)
                ? LiteralText.skipBlanks(text, shown + COMMENT.length(), text.length())
                : shown;
        return first + 1 < text.length()
                && (text.charAt(first) == '['
                        || (text.charAt(first) == '{' && "{%".indexOf(text.charAt(first + 1)) < 0));
    }

    private static String shortened(String label) {
        return label.length() > MAX_LABEL ? label.substring(0, MAX_LABEL) : label;
    }

    private void readProgram(String text, int index) {
        for (ScriptLiterals.Found literal : ScriptLiterals.of(text, isStream(text), budget)) {
            if (STREAM.equals(literal.label())) {
                appendToStream(literal.value());
            } else {
                String label = literal.label();
                walk.read(PointerGraph.unfolded(literal.value(), budget), place(label, index), label);
            }
        }
    }

    /** A name may be used again: {@code dataLayer}, {@code dataLayer(2)}. */
    private Place place(@Nullable String label, int index) {
        String name = label == null ? "script[" + index + ']' : shortened(label);
        int use = uses.merge(name, 1, Integer::sum);
        return Place.of(use == 1 ? name : name + '(' + use + ')');
    }

    /** Server-rendered components stream their properties as numbered rows of JSON, cut anywhere. */
    private void appendToStream(Json chunk) {
        for (Json part : chunk.asList()) {
            if (part instanceof Json.Text(String text)) {
                stream.append(text);
            }
        }
    }

    private void readStream() {
        if (!PriceMarks.isIn(stream.toString())) {
            return;
        }
        List<String> rows = new ArrayList<>(stream.toString().lines().toList());
        for (int i = 0; i < rows.size() && budget.characters() > 0; i++) {
            if (PriceMarks.isIn(rows.get(i))) {
                readDocuments(rows.get(i), Place.of(STREAM, i), null);
            }
        }
    }

    private void readAttribute(Attribute attribute, int index) {
        if (PriceMarks.isIn(attribute.getValue())) {
            String name = attribute.getKey();
            readDocuments(attribute.getValue(), Place.of('@' + name + '[' + index + ']'), name);
        }
    }

    private void readDocuments(String text, Place place, @Nullable String label) {
        List<Json> documents = JsonDocuments.read(text, Dialect.MACHINE, budget);
        for (int i = 0; i < documents.size(); i++) {
            Json document = PointerGraph.unfolded(TypedTuples.unwrapped(documents.get(i)), budget);
            walk.read(document, documents.size() == 1 ? place : place.element(i), label);
        }
    }
}
