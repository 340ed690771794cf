package dev.dealwire.price;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Drops the space between elements where no browser would show the difference. */
final class Whitespace {

    private static final Set<String> AS_WRITTEN = Set.of("script", "style", "pre", "textarea");

    private Whitespace() {}

    static void drop(Document document) {
        for (Element element : document.getAllElements()) {
            if (!AS_WRITTEN.contains(element.normalName())) {
                element.textNodes().forEach(Whitespace::fold);
            }
        }
    }

    private static void fold(TextNode text) {
        String words = text.getWholeText();
        boolean unseen = words.isBlank() && (isBlock(text.previousSibling()) || isBlock(text.nextSibling()));
        text.text(unseen ? "" : words.replaceAll("[ \\t\\r\\n]+", " "));
    }

    private static boolean isBlock(@Nullable Node sibling) {
        return sibling == null || sibling instanceof Element element && element.isBlock();
    }
}
