package dev.dealwire.extract.walk;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Hears of a page's nodes in document order. */
public interface NodeReader {

    /** @return whether to hear of what is inside, and of the element's end */
    boolean open(Element element);

    default void text(TextNode text) {}

    default void close(Element element) {}
}
