package dev.dealwire.extract.visible;

import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What an element's attributes tell, found out when it is first asked for: of a page's thousands of elements only those around
 * prices, headings and buttons are asked.
 */
final class Markup {

    /** What {@code <data value="789.90">} prints for people is most likely a price. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,7}\\.\\d\\d");

    private static final int LONGEST_PRICE = 40;
    private static final Pattern NO_DECIMALS = Pattern.compile("[.,]00?$");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

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
            for (Attribute attribute : element.attributes()) {
                cues = cues.plus(MarkupCues.of(attribute.getKey(), attribute.getValue()));
                Cues named = MarkupCues.ofPriceKey(attribute.getKey());
                if (!named.equals(Cues.NONE) && isShown(attribute.getValue())) {
                    cues = cues.plus(named);
                }
            }
            if (element.normalName().equals("data")
                    && AMOUNT.matcher(element.attr("value")).matches()) {
                cues = cues.plus(Cues.of(Cue.PRICE));
            }
        }
        return cues;
    }

    /** Whether the element shows the amount that an attribute of it holds, and little more. */
    private boolean isShown(String amount) {
        String shown = element.text();
        String digits = digits(amount);
        return !digits.isEmpty()
                && shown.length() <= LONGEST_PRICE
                && digits(shown).startsWith(digits);
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(NO_DECIMALS.matcher(text).replaceFirst("")).replaceAll("");
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
