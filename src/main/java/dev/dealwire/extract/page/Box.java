package dev.dealwire.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An open element on the walk's path, with what was counted inside it so far. */
final class Box {

    private static final int MOST_BLOCKS_OF_A_CARD = 40;
    private static final int MOST_BLOCKS_OF_AN_ENTRY = 16;

    private final Element element;
    private final ElementFacts facts;
    private final String textTag;
    private int from;
    private final boolean button;
    private final boolean insideMain;
    private final String formAction;
    private List<Card> cards = List.of();
    private int to;
    private int pictures;
    private int prices;
    private String firstLink = "";
    private final EntryParts entry = new EntryParts();
    private int otherThingsFrom = -1;
    private @Nullable Zone otherThings;

    /** A child that may be one of several alike boxes. */
    record Card(String signature, String link, boolean priced, boolean pictured, int from, int to) {}

    Box(Element element, ElementFacts facts, boolean button, @Nullable Box parent) {
        this.element = element;
        this.facts = facts;
        String tag = facts.tag();
        this.button = button;
        this.textTag = facts.kind() == TagKind.INLINE && parent != null ? parent.textTag : tag;
        this.insideMain = tag.equals("main") || tag.equals("article") || (parent != null && parent.insideMain);
        this.formAction = tag.equals("form") ? element.attr("action") : parent == null ? "" : parent.formAction;
    }

    Element element() {
        return element;
    }

    MarkupNames names() {
        return facts.names();
    }

    ElementFacts facts() {
        return facts;
    }

    String tag() {
        return facts.tag();
    }

    /** The tag of the nearest element around that is not inline: what a text in here is the text of. */
    String textTag() {
        return textTag;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int zones() {
        return facts.zones();
    }

    boolean isButton() {
        return button;
    }

    boolean insideMain() {
        return insideMain;
    }

    String formAction() {
        return formAction;
    }

    List<Card> cards() {
        return cards;
    }

    void countPicture() {
        pictures++;
    }

    void countPrice() {
        prices++;
    }

    void link(String address) {
        if (firstLink.isEmpty() && address.length() > 1 && !address.startsWith("javascript:")) {
            firstLink = address;
        }
    }

    /** Whether its text is read apart from the text around it. */
    boolean standsApart() {
        return button || facts.zones() != 0 || facts.kind() != TagKind.INLINE;
    }

    void openAt(int start) {
        from = start;
        to = start;
    }

    void close(int end) {
        to = end;
    }

    /** From this block on the element speaks of other things, to its end. */
    void turnTo(Zone zone, int block) {
        if (otherThingsFrom < 0) {
            otherThings = zone;
            otherThingsFrom = block;
        }
    }

    @Nullable
    Zone otherThings() {
        return otherThings;
    }

    int otherThingsFrom() {
        return otherThingsFrom;
    }

    void take(Box child) {
        entry.take(child.entry, child.firstLink, child.isPicturedLink(), child.prices > 0);
        pictures += child.pictures;
        prices += child.prices;
        link(child.firstLink);
        if (child.looksLikeCard()) {
            if (cards.isEmpty()) {
                cards = new ArrayList<>();
            }
            cards.add(new Card(
                    child.signature(), child.firstLink, child.prices > 0, child.pictures > 0, child.from, child.to));
        }
    }

    private boolean isPicturedLink() {
        return tag().equals("a") && pictures > 0;
    }

    /** Whether it is small and shows one thing that has its own page: the picture and the name that lead there, then its price. */
    boolean isEntryOfItsOwn() {
        return to - from <= MOST_BLOCKS_OF_AN_ENTRY && entry.arePriced();
    }

    private boolean looksLikeCard() {
        int size = to - from;
        return size > 0 && size <= MOST_BLOCKS_OF_A_CARD && !firstLink.isEmpty() && (pictures > 0 || prices > 0);
    }

    private String signature() {
        String names = facts.className();
        int end = 0;
        while (end < names.length() && names.charAt(end) > ' ' && !Character.isDigit(names.charAt(end))) {
            end++;
        }
        return facts.tag() + '.' + names.substring(0, end);
    }
}
