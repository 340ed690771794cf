package dev.dealwire.extract.visible;

import dev.dealwire.extract.walk.NodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Lays all shown text into a line and remembers which element each stretch belongs to. */
public final class VisibleTextBuilder implements NodeReader {

    /** Stands between two inline elements, where a browser prints nothing. */
    static final char SEAM = '\u2060';

    /** Stands between two blocks. */
    static final char BREAK = '\n';

    /** Stands for something with digits in it that is not read, so that what lies around it is never joined to one number. */
    static final char UNREAD = '\ufffc';

    private static final int MOST_TEXT = 1_000_000;
    private static final int MOST_NODES = 60_000;
    private static final int LONGEST_BUTTON = 60;

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

    private static final Pattern HEADING_CLASS = Pattern.compile("[hH]ead|[tT]itle");

    private static final Pattern TWO_DIGITS = Pattern.compile("\\s*[.,]?\\d\\d\\s*");

    private final TextLine text = new TextLine();
    private final List<VisibleNode> nodes = new ArrayList<>();
    private final List<VisibleNode> links = new ArrayList<>();
    private final List<VisibleNode> headings = new ArrayList<>();
    private final List<VisibleNode> buttons = new ArrayList<>();
    private final IntList runStarts = new IntList();
    private final List<VisibleNode> runOwners = new ArrayList<>();
    private final MarkupCues markupCues = new MarkupCues();
    private final Element body;
    private @Nullable VisibleNode current;
    private boolean full;

    /** @param body what is shown; nothing outside it is */
    public VisibleTextBuilder(Element body) {
        this.body = body;
    }

    VisibleText build() {
        return new VisibleText(text.toString(), nodes, links, headings, buttons, runStarts.toArray(), runOwners);
    }

    @Override
    public boolean open(Element element) {
        if (full || (current == null && element != body)) {
            return !full;
        }
        if (UNSEEN.contains(element.normalName())) {
            noteUnread(element);
            return false;
        }
        full = nodes.size() >= MOST_NODES || text.length() >= MOST_TEXT;
        if (!full) {
            enter(element);
        }
        return !full;
    }

    @Override
    public void text(TextNode shown) {
        if (current == null || full) {
            return;
        }
        int before = text.length();
        text.addPrinted(shown.getWholeText());
        if (text.length() > before) {
            runStarts.add(before);
            runOwners.add(current);
        }
    }

    @Override
    public void close(Element element) {
        if (current != null && !full) {
            leave(element, current);
        }
    }

    /** Scripts and styles are not text; a picture or a form's field may hold part of what looks like one number. */
    private void noteUnread(Element element) {
        if (!PROGRAM.contains(element.normalName()) && holdsDigit(element)) {
            text.add(UNREAD);
        }
    }

    private static boolean holdsDigit(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            boolean digit = child instanceof TextNode words
                    ? words.getWholeText().chars().anyMatch(Character::isDigit)
                    : child instanceof Element inner && holdsDigit(inner);
            if (digit) {
                return true;
            }
        }
        return false;
    }

    private void enter(Element element) {
        separate(element.normalName());
        String href = element.normalName().equals("a") ? element.attr("href") : null;
        Markup markup = new Markup(element, markupCues);
        VisibleNode node = new VisibleNode(current, element.normalName(), href, markup, text.length());
        nodes.add(node);
        int digits = endOfDigitsBefore();
        if (digits > 0 && isCents(element, node)) {
            joinTo(digits);
        }
        if (node.href != null) {
            links.add(node);
        }
        current = node;
    }

    /** Two digits in an element of their own, raised or called a fraction. */
    private static boolean isCents(Element element, VisibleNode node) {
        return TWO_DIGITS.matcher(element.ownText()).matches()
                && (element.normalName().equals("sup") || node.cues().has(Cue.CENTS));
    }

    /** Where the digits shortly before the end of the text end; 0 if something else stands there. */
    private int endOfDigitsBefore() {
        int i = text.length() - 1;
        while (i >= 0 && text.length() - i < 6 && isGap(text.charAt(i))) {
            i--;
        }
        return i >= 0 && Character.isDigit(text.charAt(i)) ? i + 1 : 0;
    }

    /** Closes the gap to the digits before, so that the two are read as one number. */
    private void joinTo(int digitsEnd) {
        for (int gap = digitsEnd; gap < text.length(); gap++) {
            text.set(gap, SEAM);
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
        if (node.length() <= LONGEST_BUTTON && node.isPressable() && isBuyButton(element, node)) {
            buttons.add(node);
        }
        current = node.parent;
        separate(node.tag);
    }

    private static boolean isHeadingLike(VisibleNode node) {
        return node.length() > 3
                && node.length() < 60
                && HEADING_CLASS.matcher(node.className()).find()
                && !node.cues().has(Cue.PRICE);
    }

    private boolean isBuyButton(Element element, VisibleNode node) {
        if (node.cues().has(Cue.BUY)) {
            return true;
        }
        String label = node.length() > 2 ? text.substring(node.start, node.end) : element.attr("value");
        return label.length() <= 40
                && CueWords.LABELS
                        .in(label.isEmpty() ? element.attr("title") : label)
                        .has(Cue.BUY);
    }

    private void separate(String tag) {
        if (text.length() == 0) {
            return;
        }
        char last = text.last();
        if (last == BREAK) {
            return;
        }
        boolean inline = INLINE.contains(tag) || (isInsidePrice() && !tag.equals("br") && !tag.equals("li"));
        if (!inline) {
            text.add(BREAK);
        } else if (last != SEAM) {
            text.add(SEAM);
        }
    }

    /** Pieces of one price are often laid out in blocks; what stands under a "price" element is read as one line. */
    private boolean isInsidePrice() {
        return current != null
                && text.length() - current.start < 24
                && current.cues().has(Cue.PRICE);
    }
}
