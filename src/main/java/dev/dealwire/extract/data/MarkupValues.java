package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Text;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The value of a property on visible mark-up: what an attribute says, else the text. */
final class MarkupValues {

    private static final Set<String> ADDRESSES =
            Set.of("url", "image", "availability", "itemCondition", "sameAs", "photo");
    private static final List<String> STATED = List.of("content", "value", "datetime");
    private static final int MAX_PIECES = 40;

    private MarkupValues() {}

    static @Nullable Json of(Element element, String properties) {
        String text = stated(element);
        if (text == null) {
            text = address(element, properties);
        }
        if (text == null) {
            text = SchemaNode.clean(pieces(element));
        }
        return text == null ? null : new Text(text);
    }

    private static @Nullable String stated(Element element) {
        for (String attribute : STATED) {
            String text = SchemaNode.clean(element.attr(attribute));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A link around a name is there for the reader; only of properties that are addresses its target is the value. */
    private static @Nullable String address(Element element, String properties) {
        boolean named = ADDRESSES.contains(SchemaNode.bareName(properties));
        return switch (element.normalName()) {
            case "link" -> SchemaNode.clean(element.attr("href"));
            case "a", "area" -> named ? SchemaNode.clean(element.attr("href")) : null;
            case "img", "source", "embed", "iframe" -> SchemaNode.clean(element.attr("src"));
            default -> null;
        };
    }

    /** Text in separate elements stays apart: {@code 19<sup>99</sup>} is not 1999. */
    private static String pieces(Element element) {
        if (element.childrenSize() == 0) {
            return element.text();
        }
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (TextNode node :
                element.nodeStream(TextNode.class).limit(MAX_PIECES).toList()) {
            if (!node.isBlank()) {
                text.append(count++ == 0 ? "" : " ").append(node.text().strip());
            }
        }
        return text.toString();
    }
}
