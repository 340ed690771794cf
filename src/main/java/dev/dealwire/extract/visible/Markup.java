package dev.dealwire.extract.visible;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an element's attributes tell, read in one pass over them.
 *
 * @param href of a link; empty for a link that leads nowhere, null for what is no link
 * @param pressable whether it is there to be pressed
 */
record Markup(Cues cues, String className, @Nullable String href, boolean pressable) {

    /** @param reader of the page that the element stands on */
    static Markup of(Element element, MarkupCues reader) {
        String tag = element.normalName();
        Cues cues = MarkupCues.ofTag(tag);
        String className = "";
        String href = tag.equals("a") ? "" : null;
        boolean pressable = href != null || tag.equals("button");
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue();
                cues = cues.plus(reader.of(attribute.getKey(), value));
                switch (attribute.getKey()) {
                    case "class" -> className = value.strip();
                    case "href" -> href = href == null ? null : value;
                    case "role" -> pressable |= value.equals("button");
                    case "type" -> pressable |= tag.equals("input") && pressesAs(value);
                    default -> {}
                }
            }
        }
        return new Markup(cues, className, href, pressable);
    }

    private static boolean pressesAs(String inputType) {
        return inputType.equalsIgnoreCase("submit")
                || inputType.equalsIgnoreCase("button")
                || inputType.equalsIgnoreCase("image");
    }
}
