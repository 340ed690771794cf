package dev.dealwire.extract.visible;

import dev.dealwire.extract.walk.NodeReader;
import dev.dealwire.extract.walk.TextMemo;
import java.util.ArrayList;
import java.util.List;
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
    private static final int MOST_IMAGES = 600;
    private static final int LONGEST_BUTTON = 60;
    private static final int LONGEST_BOLD = 40;

    private static final TextMemo<Cues> HEADINGS = new TextMemo<>(CueWords.HEADINGS::in);

    /** Menus are the same on all pages of a shop, and hold most of the links. */
    private static final TextMemo<Cues> BUTTON_LABELS = new TextMemo<>(CueWords.BUY_LABELS::in);

    private static final Pattern TWO_DIGITS = Pattern.compile("\\s*[.,]?\\d\\d\\s*");

    private final TextLine text = new TextLine();
    private final List<VisibleNode> nodes = new ArrayList<>();
    private final List<VisibleNode> links = new ArrayList<>();
    private final List<VisibleNode> headings = new ArrayList<>();
    private final List<VisibleNode> buttons = new ArrayList<>();
    private final List<Element> images = new ArrayList<>();
    private final IntList runStarts = new IntList();
    private final List<VisibleNode> runOwners = new ArrayList<>();
    private final Element body;
    private @Nullable VisibleNode current;
    private boolean full;

    /** @param body what is shown; nothing outside it is */
    public VisibleTextBuilder(Element body) {
        this.body = body;
    }

    /** The first pictures of the page, in document order. */
    List<Element> images() {
        return images;
    }

    VisibleText build() {
        return new VisibleText(text.toString(), nodes, links, headings, buttons, runStarts.toArray(), runOwners);
    }

    @Override
    public boolean open(Element element) {
        if (full || (current == null && element != body)) {
            return !full;
        }
        Layout layout = Layout.of(element.normalName());
        if (!layout.isShown() && !Templates.isRendered(element)) {
            noteUnread(element, layout);
            return false;
        }
        full = nodes.size() >= MOST_NODES || text.length() >= MOST_TEXT;
        if (!full) {
            enter(element, layout);
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
    private void noteUnread(Element element, Layout layout) {
        if (layout == Layout.UNREAD && holdsDigit(element)) {
            text.add(UNREAD);
        }
    }

    private static boolean holdsDigit(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            boolean digit = child instanceof TextNode words
                    ? holdsDigit(words.getWholeText())
                    : child instanceof Element inner && holdsDigit(inner);
            if (digit) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void enter(Element element, Layout layout) {
        String tag = element.normalName();
        separate(layout);
        String href = tag.equals("a") ? element.attr("href") : null;
        VisibleNode node = new VisibleNode(current, tag, layout, href, new Markup(element), text.length());
        nodes.add(node);
        int digits = endOfDigitsBefore();
        if (digits > 0 && isCents(element, node)) {
            joinTo(digits);
        }
        if (node.href != null) {
            links.add(node);
        } else if (tag.equals("img") && images.size() < MOST_IMAGES) {
            images.add(element);
        }
        current = node;
    }

    /** Two digits in an element of their own, raised or called a fraction. */
    private static boolean isCents(Element element, VisibleNode node) {
        return holdsOwnDigit(element)
                && TWO_DIGITS.matcher(element.ownText()).matches()
                && (element.normalName().equals("sup") || node.cues().has(Cue.CENTS));
    }

    private static boolean holdsOwnDigit(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof TextNode words && holdsDigit(words.getWholeText())) {
                return true;
            }
        }
        return false;
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
        if (node.isHeading() || isHeadingLike(node) || isBoldHeading(node)) {
            headings.add(node);
        }
        if (node.length() <= LONGEST_BUTTON && node.isPressable() && isBuyButton(element, node)) {
            buttons.add(node);
        }
        current = node.parent;
        separate(node.layout);
    }

    private static boolean isHeadingLike(VisibleNode node) {
        return node.length() > 3
                && node.length() < 60
                && namesHeading(node.className())
                && !node.cues().has(Cue.PRICE);
    }

    private static boolean namesHeading(String className) {
        return className.contains("head")
                || className.contains("Head")
                || className.contains("title")
                || className.contains("Title");
    }

    /** Bold words on a line of their own that name other products. */
    private boolean isBoldHeading(VisibleNode node) {
        return (node.tag.equals("b") || node.tag.equals("strong"))
                && node.length() > 3
                && node.length() <= LONGEST_BOLD
                && (node.start == 0 || text.charAt(node.start - 1) == BREAK)
                && HEADINGS.read(text.substring(node.start, node.end)).has(Cue.OTHER_PRODUCTS);
    }

    private boolean isBuyButton(Element element, VisibleNode node) {
        if (node.cues().has(Cue.BUY)) {
            return true;
        }
        String label = node.length() > 2 ? text.substring(node.start, node.end) : element.attr("value");
        return label.length() <= 40
                && BUTTON_LABELS
                        .read(label.isEmpty() ? element.attr("title") : label)
                        .has(Cue.BUY);
    }

    private void separate(Layout layout) {
        if (text.length() == 0) {
            return;
        }
        char last = text.last();
        if (last == BREAK) {
            return;
        }
        boolean inline = layout == Layout.INLINE || (layout != Layout.LINE && isInsidePrice());
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
