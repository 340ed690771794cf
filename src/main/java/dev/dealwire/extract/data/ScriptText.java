package dev.dealwire.extract.data;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** What stands in a script element, without a copy where it stands in one piece, as it does on every parsed page. */
final class ScriptText {

    private ScriptText() {}

    static String of(Element script) {
        return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode data
                ? data.getWholeData()
                : script.data();
    }
}
