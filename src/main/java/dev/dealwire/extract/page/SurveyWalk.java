package dev.dealwire.extract.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks a tree once and gathers blocks of text, buttons and zones. Work and memory are bounded, however broken the page. */
final class SurveyWalk implements NodeFilter {

    private static final int MOST_BLOCKS = 40_000;
    private static final int LONGEST_TEXT = 600;
    private static final int MOST_BLOCKS_ABOUT_STOCK = 6;

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "em", "font", "i", "img", "ins",
            "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
            "u", "var", "wbr");
    private static final Set<String> LEFT_OUT =
            Set.of("style", "template", "svg", "object", "canvas", "math", "textarea");

    private final MarkupNames.Reader markup = new MarkupNames.Reader();
    private final ZoneMarks zones = new ZoneMarks();
    private final PageMarksCollector marks = new PageMarksCollector();
    private final ButtonCollector buttons = new ButtonCollector();
    private final TitleFinder titles = new TitleFinder();
    private final SectionHeadings sections = new SectionHeadings(zones);
    private final StockStates states = new StockStates();
    private final RepeatedBoxes boxes = new RepeatedBoxes();
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Box> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (tag.equals("script") || LEFT_OUT.contains(tag) || (tag.equals("title") && blocks.isEmpty())) {
            marks.see(element, tag);
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(element, tag);
        return FilterResult.CONTINUE;
    }

    private void enter(Element element, String tag) {
        Box parent = open.peek();
        boolean inline = INLINE.contains(tag);
        ElementFacts facts = ElementFacts.of(element, markup, parent != null && parent.insideMain());
        marks.see(element, tag);
        marks.see(element, facts);
        boolean button = ButtonCollector.isButton(element, facts);
        if (button || facts.zones() != 0 || !inline) {
            flush();
        } else {
            space();
        }
        Box box = new Box(element, facts, inline, button, blocks.size(), parent);
        open.push(box);
        if (tag.equals("img")) {
            box.countPicture();
        } else if (tag.equals("a")) {
            box.link(element.attr("href"));
        } else if (tag.equals("input")) {
            appendLabelOf(element);
        }
    }

    private void appendLabelOf(Element input) {
        String type = input.attr("type");
        if (type.equalsIgnoreCase("submit") || type.equalsIgnoreCase("button")) {
            appendText(input.attr("value"));
        }
    }

    private void append(TextNode words) {
        if (!words.isBlank()) {
            appendText(words.getWholeText());
        } else {
            space();
        }
    }

    private void appendText(String words) {
        int room = LONGEST_TEXT - text.length();
        for (int i = 0; i < words.length() && room > 0; i++) {
            char c = words.charAt(i);
            if (!isSpace(c)) {
                text.append(c);
                room--;
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
                room--;
            }
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    private void space() {
        if (!text.isEmpty()) {
            appendText(" ");
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        Box box = open.peek();
        if (box != null && node == box.element()) {
            leave(box);
        }
        return FilterResult.CONTINUE;
    }

    private void leave(Box box) {
        if (box.tag().equals("br")) {
            appendText(" | ");
        } else if (box.isButton() || box.zones() != 0 || !INLINE.contains(box.tag())) {
            flush();
        }
        if (box.isButton() && box.from() == blocks.size()) {
            addBlock("");
        }
        box.close(blocks.size());
        if (box.isButton()) {
            buttons.add(box, blocks);
        }
        zones.mark(zonesOf(box), box.from(), box.to());
        states.see(box);
        titles.see(box, blocks);
        boxes.see(box);
        open.pop();
        sections.see(box, open.peek(), blocks);
        if (!open.isEmpty()) {
            open.peek().take(box);
        }
    }

    /** A box for stock is small: where a whole page is called "in-stock", its every word is not. */
    private static int zonesOf(Box box) {
        boolean large = box.to() - box.from() > MOST_BLOCKS_ABOUT_STOCK;
        return large ? box.zones() & ~Zone.STOCK.bit() : box.zones();
    }

    private void flush() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0) {
            addBlock(text.substring(0, end));
        }
        text.setLength(0);
    }

    private void addBlock(String words) {
        Box box = open.peek();
        if (blocks.size() >= MOST_BLOCKS || box == null) {
            return;
        }
        blocks.add(new Block(blocks.size(), words, box.textTag(), 0));
        if (PriceMark.in(words)) {
            box.countPrice();
        }
    }

    PageSurvey survey() {
        int title = titles.choose(zones.zonesOf(blocks.size(), -1), marks);
        boxes.markAround(title, zones);
        int[] zonesOf = zones.zonesOf(blocks.size(), title);
        List<Block> placed = blocks.stream()
                .map(block -> block.within(zonesOf[block.index()]))
                .toList();
        List<Button> pressed = buttons.found().stream()
                .filter(button -> button.block() < zonesOf.length)
                .map(button -> button.within(zonesOf[button.block()]))
                .toList();
        return new PageSurvey(placed, pressed, marks.marks(boxes.countPriced(zonesOf)), states.around(title), title);
    }
}
