package dev.dealwire.extract.page;

import dev.dealwire.extract.walk.NodeReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Gathers a page's blocks of text, buttons and zones. Work and memory are bounded, however broken the page. */
public final class SurveyWalk implements NodeReader {

    private static final int MOST_BLOCKS = 40_000;
    private static final int MOST_BLOCKS_ABOUT_STOCK = 6;

    private final MarkupNames.Reader names = new MarkupNames.Reader();
    private final ZoneMarks zones = new ZoneMarks();
    private final PageMarksCollector marks = new PageMarksCollector();
    private final ButtonCollector buttons = new ButtonCollector();
    private final TitleFinder titles = new TitleFinder();
    private final SectionHeadings sections = new SectionHeadings(zones);
    private final StockStates states = new StockStates();
    private final RepeatedBoxes boxes = new RepeatedBoxes();
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Box> open = new ArrayDeque<>();
    private final TextBuffer text = new TextBuffer();

    @Override
    public void text(TextNode words) {
        text.append(words.getWholeText());
    }

    @Override
    public boolean open(Element element) {
        String tag = element.normalName();
        TagKind kind = TagKind.of(tag);
        marks.see(element, tag);
        if (kind == TagKind.LEFT_OUT) {
            return false;
        }
        enter(element, tag, kind);
        return true;
    }

    private void enter(Element element, String tag, TagKind kind) {
        Box parent = open.peek();
        ElementFacts facts = ElementFacts.of(element, kind, names, parent != null && parent.insideMain());
        marks.see(element, facts);
        boolean button = ButtonCollector.isButton(element, facts);
        Box box = new Box(element, facts, button, parent);
        if (box.standsApart()) {
            flush();
        } else {
            text.space();
        }
        box.openAt(blocks.size());
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
            text.append(input.attr("value"));
        }
    }

    @Override
    public void close(Element element) {
        Box box = open.peek();
        if (box != null) {
            leave(box);
        }
    }

    private void leave(Box box) {
        if (box.tag().equals("br")) {
            text.append(" | ");
        } else if (box.standsApart()) {
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
        String words = text.take();
        if (!words.isEmpty()) {
            addBlock(words);
        }
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

    PageSurvey survey(@Nullable String shownTitle) {
        int title = titles.choose(blocks, zones.zonesOf(blocks.size(), -1), marks, shownTitle);
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
