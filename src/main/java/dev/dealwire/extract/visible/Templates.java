package dev.dealwire.extract.visible;

import org.jsoup.nodes.Element;

/**
 * Templates whose content a visitor sees as it stands in the page's bytes: a shadow tree that was rendered by the server, and
 * what a script shows under a condition. The rest are moulds for things to come.
 */
final class Templates {

    private Templates() {}

    static boolean isRendered(Element element) {
        return element.normalName().equals("template")
                && (element.hasAttr("shadowrootmode") || element.hasAttr("shadowroot") || element.hasAttr("x-if"));
    }
}
