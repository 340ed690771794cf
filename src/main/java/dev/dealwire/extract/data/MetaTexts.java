package dev.dealwire.extract.data;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the page's meta elements say, by name in lower case; of several with one name the first. */
final class MetaTexts {

    private static final List<String> NAME_ATTRIBUTES = List.of("property", "name", "itemprop");

    private final Map<String, String> texts = new HashMap<>();

    static MetaTexts of(List<Element> metas) {
        MetaTexts read = new MetaTexts();
        metas.forEach(read::add);
        return read;
    }

    private void add(Element meta) {
        String content = SchemaNode.clean(meta.attr("content"));
        if (content == null) {
            return;
        }
        for (String attribute : NAME_ATTRIBUTES) {
            String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && ("itemprop".equals(attribute) ? isLoose(meta) : true)) {
                texts.putIfAbsent(name, content);
            }
        }
    }

    /** A property of an item belongs to that item; only outside of all does it speak for the page. */
    private static boolean isLoose(Element meta) {
        return meta.parents().stream().noneMatch(parent -> parent.hasAttr("itemscope"));
    }

    /** The first text under any of the names. */
    @Nullable
    String get(String... names) {
        for (String name : names) {
            String text = texts.get(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }
}
