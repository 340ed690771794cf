package dev.dealwire.extract.visible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The one walk over the tree: lays all shown text into a line and remembers which element each stretch belongs to. */
final class VisibleTextBuilder implements NodeFilter {

    /** Stands between two inline elements, where a browser prints nothing. */
    static final char SEAM = '\u2060';

    /** Stands between two blocks. */
    static final char BREAK = '\n';

    /** Stands for something with digits in it that is not read, so that what lies around it is never joined to one number. */
    static final char UNREAD = '\ufffc';

    private static final int MOST_TEXT = 1_000_000;
    private static final int MOST_NODES = 60_000;

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "iframe",
            "head",
            "object",
            "video",
            "audio",
            "canvas",
            "math",
            "textarea",
            "map",
            "datalist");

    private static final Set<String> PROGRAM = Set.of("script", "style", "template", "noscript", "head");

    private static final Set<String> INLINE = Set.of(
            "span", "a", "b", "strong", "i", "em", "sup", "sub", "small", "big", "u", "s", "del", "ins", "strike",
            "font", "bdi", "bdo", "data", "abbr", "mark", "meta", "link", "img", "label", "var", "time", "q", "cite",
            "code", "input", "wbr", "picture", "source", "nobr", "output");

    private static final Pattern TWO_DIGITS = Pattern.compile("\\s*[.,]?\\d\\d\\s*");

    private final StringBuilder text = new StringBuilder(1 << 14);
    private final List<VisibleNode> nodes = new ArrayList<>();
    private final List<VisibleNode> links = new ArrayList<>();
    private final List<VisibleNode> headings = new ArrayList<>();
    private final List<VisibleNode> buttons = new ArrayList<>();
    private final IntList runStarts = new IntList();
    private final List<VisibleNode> runOwners = new ArrayList<>();
    private final Map<String, Cues> known = new HashMap<>();
    private @Nullable VisibleNode current;

    static VisibleText of(Element body) {
        VisibleTextBuilder builder = new VisibleTextBuilder();
        body.filter(builder);
        return builder.build();
    }

    private VisibleText build() {
        return new VisibleText(text.toString(), nodes, links, headings, buttons, runStarts.toArray(), runOwners);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode shown) {
            append(shown.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (UNSEEN.contains(element.normalName())) {
            noteUnread(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (nodes.size() >= MOST_NODES || text.length() >= MOST_TEXT) {
            return FilterResult.STOP;
        }
        enter(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && current != null) {
            leave(element, current);
        }
        return FilterResult.CONTINUE;
    }

    /** Scripts and styles are not text; a picture or a form's field may hold part of what looks like one number. */
    private void noteUnread(Element element) {
        boolean text = !PROGRAM.contains(element.normalName());
        if (text && element.text().chars().anyMatch(Character::isDigit)) {
            this.text.append(UNREAD);
        }
    }

    private void enter(Element element) {
        separate(element.normalName());
        Cues cues = MarkupCues.of(element, known);
        String href = element.normalName().equals("a") ? element.attr("href") : null;
        VisibleNode node =
                new VisibleNode(current, element.normalName(), element.className(), cues, href, text.length());
        nodes.add(node);
        if (isCents(element, cues)) {
            joinToDigits();
        }
        if (href != null) {
            links.add(node);
        }
        current = node;
    }

    /** Two digits in an element of their own, raised or called a fraction. */
    private static boolean isCents(Element element, Cues cues) {
        return (cues.has(Cue.CENTS) || element.normalName().equals("sup"))
                && TWO_DIGITS.matcher(element.ownText()).matches();
    }

    /** Closes the gap to the digits before, so that the two are read as one number. */
    private void joinToDigits() {
        int i = text.length() - 1;
        while (i >= 0 && text.length() - i < 6 && isGap(text.charAt(i))) {
            i--;
        }
        if (i < 0 || !Character.isDigit(text.charAt(i))) {
            return;
        }
        for (int gap = i + 1; gap < text.length(); gap++) {
            text.setCharAt(gap, SEAM);
        }
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == SEAM || c == BREAK;
    }

    private void leave(Element element, VisibleNode node) {
        node.end = text.length();
        if (node.isHeading() || isHeadingLike(node)) {
            headings.add(node);
        }
        if (isButton(element) && isBuyButton(element, node)) {
            buttons.add(node);
        }
        current = node.parent;
        separate(node.tag);
    }

    private static boolean isHeadingLike(VisibleNode node) {
        return node.length() > 3
                && node.length() < 60
                && (node.className.contains("head") || node.className.contains("title"))
                && !node.cues.has(Cue.PRICE);
    }

    private static boolean isButton(Element element) {
        return switch (element.normalName()) {
            case "button" -> true;
            case "input" -> element.attr("type").matches("(?i)submit|button|image");
            case "a" -> true;
            default -> element.attr("role").equals("button");
        };
    }

    private boolean isBuyButton(Element element, VisibleNode node) {
        if (node.length() > 60) {
            return false;
        }
        if (node.cues.has(Cue.BUY)) {
            return true;
        }
        String label = node.length() > 2 ? text.substring(node.start, node.end) : element.attr("value");
        return label.length() <= 40
                && CueWords.LABELS
                        .in(label.isEmpty() ? element.attr("title") : label)
                        .has(Cue.BUY);
    }

    private void separate(String tag) {
        if (text.isEmpty()) {
            return;
        }
        char last = text.charAt(text.length() - 1);
        boolean inline = INLINE.contains(tag) || (isInsidePrice() && !tag.equals("br") && !tag.equals("li"));
        if (inline) {
            if (last != SEAM && last != BREAK) {
                text.append(SEAM);
            }
        } else if (last != BREAK) {
            text.append(BREAK);
        }
    }

    /** Pieces of one price are often laid out in blocks; what stands under a "price" element is read as one line. */
    private boolean isInsidePrice() {
        return current != null && current.cues.has(Cue.PRICE) && text.length() - current.start < 24;
    }

    private void append(String raw) {
        if (current == null) {
            return;
        }
        int before = text.length();
        for (int i = 0; i < raw.length(); i++) {
            append(raw.charAt(i));
        }
        if (text.length() > before) {
            runStarts.add(before);
            runOwners.add(current);
        }
    }

    private void append(char c) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f') {
            char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
            if (last != ' ' && last != BREAK) {
                text.append(' ');
            }
        } else if (!isUnprinted(c)) {
            text.append(c);
        }
    }

    /** Direction marks, soft hyphens and other characters that take no room. */
    private static boolean isUnprinted(char c) {
        return c == '\u00ad'
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\ufeff'
                || c == SEAM
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u061c';
    }
}
