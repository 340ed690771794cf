package dev.dealwire.extract.walk;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Leads several readers over a tree together. Trees come from a parser that caps their depth. */
public final class PageWalk {

    private final NodeReader[] readers;

    private PageWalk(NodeReader[] readers) {
        this.readers = readers;
    }

    /** @param readers at most 32; each is asked at each element, in this order, unless it left out what is around it */
    public static void over(Document document, NodeReader... readers) {
        new PageWalk(readers).visit(document, -1 >>> (Integer.SIZE - readers.length));
    }

    /** @param listening a bit for each reader that wants to hear */
    private void visit(Element element, int listening) {
        int inside = open(element, listening);
        if (inside == 0) {
            return;
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            if (child instanceof Element inner) {
                visit(inner, inside);
            } else if (child instanceof TextNode text) {
                tell(text, inside);
            }
        }
        for (int i = 0; i < readers.length; i++) {
            if ((inside & 1 << i) != 0) {
                readers[i].close(element);
            }
        }
    }

    private int open(Element element, int listening) {
        int inside = 0;
        for (int i = 0; i < readers.length; i++) {
            if ((listening & 1 << i) != 0 && readers[i].open(element)) {
                inside |= 1 << i;
            }
        }
        return inside;
    }

    private void tell(TextNode text, int inside) {
        for (int i = 0; i < readers.length; i++) {
            if ((inside & 1 << i) != 0) {
                readers[i].text(text);
            }
        }
    }
}
