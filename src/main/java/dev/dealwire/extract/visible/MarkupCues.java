package dev.dealwire.extract.visible;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What an element's tag and attributes hint at. */
final class MarkupCues {

    private static final Pattern UNSEEN_STYLE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    /** A class such as {@code md:block} beside {@code hidden}: hidden on small screens only. */
    private static final Pattern SHOWN_WHEN_WIDE = Pattern.compile(
            "(?:^|\\s)\\S*(?:sm|md|lg|xl|desktop|tablet)\\S*(?:block|flex|inline|grid|show|visible)|\\S*(?:hide|hidden)-(?:xs|sm|md|lg|mobile|desktop)|(?:mobile|small|tablet|desktop|xs|sm|md|lg)\\S*(?:hide|hidden)");

    private MarkupCues() {}

    static Cues of(Element element, Map<String, Cues> known) {
        Cues cues = ofTag(element.normalName());
        if (element.attributesSize() == 0) {
            return cues;
        }
        for (Attribute attribute : element.attributes()) {
            cues = cues.plus(of(attribute, known));
        }
        return cues;
    }

    private static Cues ofTag(String tag) {
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

    private static Cues of(Attribute attribute, Map<String, Cues> known) {
        String key = attribute.getKey();
        String value = attribute.getValue();
        return switch (key) {
            case "hidden" -> Cues.of(Cue.HIDDEN);
            case "style" -> ofStyle(value);
            case "class",
                    "id",
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
                    "data-e2e" ->
                value.isEmpty() || value.length() > 400 ? Cues.NONE : known.computeIfAbsent(value, MarkupCues::ofWords);
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
        return cues.has(Cue.HIDDEN) && SHOWN_WHEN_WIDE.matcher(value).find() ? cues.minus(Cues.of(Cue.HIDDEN)) : cues;
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
