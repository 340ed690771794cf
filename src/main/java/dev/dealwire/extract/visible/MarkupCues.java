package dev.dealwire.extract.visible;

import dev.dealwire.extract.walk.TextMemo;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the tags and attributes of elements hint at. */
final class MarkupCues {

    private static final Pattern UNSEEN_STYLE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private static final TextMemo<Cues> CLASSES = new TextMemo<>(MarkupCues::ofWords);

    private static final int LONGEST = 400;
    private static final int LONGEST_KEY = 40;

    /** Apart from the classes, which they outnumber and would crowd out. */
    private static final TextMemo<Cues> NAMES = new TextMemo<>(MarkupCues::ofWords);

    private MarkupCues() {}

    /** What an attribute hints at; each text is looked at once. */
    static Cues of(String key, String value) {
        return switch (key) {
            case "hidden" -> Cues.of(Cue.HIDDEN);
            case "style" -> ofStyle(value);
            case "class" -> value.isEmpty() || value.length() > LONGEST ? Cues.NONE : CLASSES.read(value);
            case "id",
                    "itemprop",
                    "data-testid",
                    "data-test",
                    "data-test-id",
                    "data-qa",
                    "data-hook",
                    "data-role",
                    "data-component",
                    "data-price-type",
                    "data-name",
                    "data-element",
                    "data-at",
                    "data-cy",
                    "data-component-type",
                    "data-selenium",
                    "data-auto",
                    "data-automation",
                    "data-automation-id",
                    "data-widget",
                    "data-section",
                    "data-block",
                    "data-type",
                    "name",
                    "aria-label",
                    "data-e2e" -> value.isEmpty() || value.length() > LONGEST ? Cues.NONE : NAMES.read(value);
            default -> Cues.NONE;
        };
    }

    /** Whether the attribute holds a price for scripts: {@code data-event-price="359.990"}. */
    static boolean isPrice(String key) {
        return key.length() <= LONGEST_KEY && key.startsWith("data-") && key.endsWith("-price");
    }

    /** What the name of such an attribute says of the price shown; an element with several of them shows any of these. */
    static Cues ofKey(String key) {
        return NAMES.read(key);
    }

    static Cues ofTag(String tag) {
        return switch (tag) {
            case "del", "s", "strike" -> Cues.of(Cue.STRIKE);
            case "ins" -> Cues.of(Cue.CURRENT);
            case "header", "footer", "nav" -> Cues.of(Cue.CHROME);
            case "h1", "h2", "big" -> Cues.of(Cue.LARGE);
            case "small" -> Cues.of(Cue.SMALL);
            case "option", "select" -> Cues.of(Cue.VARIANT, Cue.HIDDEN);
            default -> Cues.NONE;
        };
    }

    private static Cues ofWords(String value) {
        Cues cues = CueWords.MARKUP.in(value);
        if (cues.has(Cue.BUY)) {
            cues = cues.minus(Cues.of(Cue.CART));
        }
        if (cues.has(Cue.MAIN)) {
            cues = cues.minus(Cues.of(Cue.CHROME));
        }
        return cues.has(Cue.HIDDEN) && NarrowScreens.areMeantBy(value) ? cues.minus(Cues.of(Cue.HIDDEN)) : cues;
    }

    private static Cues ofStyle(String value) {
        if (value.length() > 2000) {
            return Cues.NONE;
        }
        String style = value.toLowerCase(Locale.ROOT);
        Cues cues = Cues.NONE;
        if (style.contains("line-through")) {
            cues = cues.plus(Cues.of(Cue.STRIKE));
        }
        return UNSEEN_STYLE.matcher(style).find() ? cues.plus(Cues.of(Cue.HIDDEN)) : cues;
    }
}
