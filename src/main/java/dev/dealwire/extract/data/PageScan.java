package dev.dealwire.extract.data;

import dev.dealwire.extract.walk.NodeReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Sets aside every element of a page that may declare something. */
public final class PageScan implements NodeReader {

    private static final int MAX_ELEMENTS = 2_000;
    private static final int MAX_HEADINGS = 4;
    private static final int MAX_TRANSLATIONS = 200;
    private static final int MIN_JSON_ATTRIBUTE = 24;

    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> microdata = new ArrayList<>();
    private final List<Element> rdfa = new ArrayList<>();
    private final List<Attribute> jsonAttributes = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final Map<String, String> translations = new HashMap<>();
    private final AttributeGtins gtins = new AttributeGtins();
    private boolean looseProperties;
    private @Nullable Element canonical;
    private @Nullable Element title;

    @Override
    public boolean open(Element element) {
        note(element);
        return true;
    }

    private void note(Element element) {
        switch (element.normalName()) {
            case "script" -> add(scripts, element);
            case "meta" -> add(metas, element);
            case "link" -> noteLink(element);
            case "title" -> title = title == null ? element : title;
            case "h1" -> noteHeading(element);
            default -> {}
        }
        if (element.attributesSize() > 0) {
            noteAttributes(element);
        }
    }

    private void noteLink(Element link) {
        if (canonical == null && "canonical".equalsIgnoreCase(link.attr("rel").strip())) {
            canonical = link;
        } else if (link.hasAttr("hreflang") && translations.size() < MAX_TRANSLATIONS) {
            translations.put(
                    link.attr("hreflang").toLowerCase(Locale.ROOT),
                    link.attr("href").strip().toLowerCase(Locale.ROOT));
        }
    }

    private void noteHeading(Element h1) {
        if (headings.size() < MAX_HEADINGS && h1.hasText()) {
            headings.add(h1);
        }
    }

    private void noteAttributes(Element element) {
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            if (value.length() >= MIN_JSON_ATTRIBUTE && startsJson(value)) {
                add(jsonAttributes, attribute);
            } else if ("itemscope".equals(attribute.getKey())) {
                add(microdata, element);
            } else if ("itemprop".equals(attribute.getKey())) {
                looseProperties = true;
            } else if ("typeof".equals(attribute.getKey())) {
                add(rdfa, element);
            } else {
                gtins.see(attribute.getKey(), value);
            }
        }
    }

    private static boolean startsJson(String value) {
        char c = value.charAt(0);
        return c == '{'
                || c == '['
                || (c <= ' ' && (value.strip().startsWith("{") || value.strip().startsWith("[")));
    }

    private static <T> void add(List<T> list, T found) {
        if (list.size() < MAX_ELEMENTS) {
            list.add(found);
        }
    }

    List<Element> scripts() {
        return scripts;
    }

    List<Element> metas() {
        return metas;
    }

    /** Every item of the syntax, nested ones too. */
    List<Element> items(MarkupSyntax syntax) {
        return syntax == MarkupSyntax.MICRODATA ? microdata : rdfa;
    }

    /** Whether properties of microdata stand on a page that forgot to say of which item. */
    boolean hasPropertiesWithoutItem() {
        return looseProperties && microdata.isEmpty();
    }

    /** Attributes whose value looks like JSON. */
    List<Attribute> jsonAttributes() {
        return jsonAttributes;
    }

    AttributeGtins gtins() {
        return gtins;
    }

    /** The addresses of the page in other languages and countries, and its own, by language tag; all lower-case. */
    Map<String, String> translations() {
        return translations;
    }

    @Nullable
    Element canonical() {
        return canonical;
    }

    @Nullable
    Element title() {
        return title;
    }

    /** The first few {@code h1} with text. */
    List<Element> headings() {
        return headings;
    }
}
