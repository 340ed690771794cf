package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.Json.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A schema.org item, whichever syntax it came from, with its place. */
record SchemaNode(Fields fields, Place place, SchemaIndex index) {

    private static final List<String> PREFIXES = List.of("schema:", "http://schema.org/", "https://schema.org/");
    private static final List<String> VALUE_KEYS = List.of("@value", "value", "name", "@id", "url");

    /** A member's value and where it stands. */
    record Member(Json value, Place place) {}

    /** Without prefix, in lower case: {@code product}. */
    List<String> types() {
        Json type = fields.get("@type");
        if (type == null) {
            return List.of();
        }
        return type.asList().stream()
                .map(Json::text)
                .filter(text -> text != null)
                .map(text -> bareName(text).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The last part of a term's address: {@code Product} of {@code https://schema.org/Product}. */
    static String bareName(String term) {
        String name = term.strip();
        int cut = Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('#'), name.lastIndexOf(':')));
        return cut == name.length() - 1 ? name : name.substring(cut + 1);
    }

    /** A member's name as the vocabulary writes it; some write {@code Offers}. */
    static String memberName(String key) {
        String name = bareName(key);
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @Nullable
    Json get(String key) {
        Json value = fields.get(key);
        for (int i = 0; value == null && i < PREFIXES.size(); i++) {
            value = fields.get(PREFIXES.get(i) + key);
        }
        if (value == null) {
            value = fields.get(Character.toUpperCase(key.charAt(0)) + key.substring(1));
        }
        return value == null ? null : index.resolve(value);
    }

    boolean has(String key) {
        return get(key) != null;
    }

    /** The first text under any of the keys, with entities undone; of an item its name or value. */
    @Nullable
    String text(String... keys) {
        for (String key : keys) {
            Json value = get(key);
            String text = value == null ? null : textOf(value, 0);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private @Nullable String textOf(Json value, int depth) {
        return switch (index.resolve(value)) {
            case Elements(var values) when depth < 3 -> firstText(values, depth);
            case Fields node
            when depth < 3 -> firstText(VALUE_KEYS.stream().map(node::get).toList(), depth);
            case Json other -> clean(other.text());
        };
    }

    private @Nullable String firstText(List<? extends @Nullable Json> values, int depth) {
        for (Json value : values) {
            String text = value == null ? null : textOf(value, depth + 1);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = text.indexOf('&') >= 0 && text.indexOf(';') > 0 ? Parser.unescapeEntities(text, false) : text;
        String stripped = plain.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** Whether a truth value is told, in any of its spellings; null if it is not. */
    @Nullable
    Boolean truth(String key) {
        Json value = get(key);
        String word = value instanceof Json.Literal(String text)
                ? text
                : value instanceof Text(String text) ? bareName(text).toLowerCase(Locale.ROOT) : "";
        return switch (word) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Each value under the key, a lone one as a list of one. */
    List<Member> members(String key) {
        Json value = get(key);
        if (value == null) {
            return List.of();
        }
        Place at = place.member(key);
        if (!(value instanceof Elements(var values))) {
            return List.of(new Member(value, at));
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            members.add(new Member(index.resolve(values.get(i)), at.element(i)));
        }
        return members;
    }

    /** The items under the key; plain texts are left out. */
    List<SchemaNode> nodes(String key) {
        List<SchemaNode> nodes = new ArrayList<>();
        for (Member member : members(key)) {
            if (member.value() instanceof Fields node) {
                nodes.add(new SchemaNode(node, member.place(), index));
            }
        }
        return nodes;
    }
}
