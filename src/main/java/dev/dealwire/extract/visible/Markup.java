package dev.dealwire.extract.visible;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What an element's attributes tell, found out when it is first asked for: of a page's thousands of elements only those around
 * prices, headings and buttons are asked.
 */
final class Markup {

    private final Element element;
    private long cues;
    private boolean cuesKnown;

    Markup(Element element) {
        this.element = element;
    }

    Cues cues() {
        if (!cuesKnown) {
            cues = read().bits();
            cuesKnown = true;
        }
        return new Cues(cues);
    }

    private Cues read() {
        Cues cues = MarkupCues.ofTag(element.normalName());
        if (element.attributesSize() > 0) {
            Cues named = Cues.NONE;
            int prices = 0;
            for (Attribute attribute : element.attributes()) {
                cues = cues.plus(MarkupCues.of(attribute.getKey(), attribute.getValue()));
                if (MarkupCues.isPrice(attribute.getKey())) {
                    named = MarkupCues.ofKey(attribute.getKey());
                    prices++;
                }
            }
            cues = prices == 1 ? cues.plus(named) : cues;
        }
        return cues;
    }

    String className() {
        return element.attr("class").strip();
    }

    /** Whether the element is there to be pressed. */
    boolean isPressable() {
        String tag = element.normalName();
        return tag.equals("a")
                || tag.equals("button")
                || element.attr("role").equals("button")
                || tag.equals("input") && pressesAs(element.attr("type"));
    }

    private static boolean pressesAs(String inputType) {
        return inputType.equalsIgnoreCase("submit")
                || inputType.equalsIgnoreCase("button")
                || inputType.equalsIgnoreCase("image");
    }
}
