package dev.dealwire.extract.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Finds lists of products by their shape: three or more siblings of one kind, each with a link of its own and a picture or price. */
final class RepeatedBoxes {

    private static final int FEWEST = 3;
    private static final int SHORTEST_NAME = 15;

    /** How many boxes, and how many blocks they hold. */
    record Count(int boxes, int blocks) {}

    private final List<List<Box.Card>> lists = new ArrayList<>();
    private final List<Stretch> entries = new ArrayList<>();

    private record Stretch(int from, int to) {}

    void see(Box closed) {
        if (closed.isEntryOfItsOwn()) {
            entries.add(new Stretch(closed.from(), closed.to()));
        }
        if (closed.cards().size() >= FEWEST) {
            alike(closed.cards()).stream().filter(RepeatedBoxes::isList).forEach(lists::add);
        }
    }

    private static Collection<List<Box.Card>> alike(List<Box.Card> cards) {
        return cards.stream()
                .collect(Collectors.groupingBy(Box.Card::signature))
                .values();
    }

    private static boolean isList(List<Box.Card> cards) {
        long links = cards.stream().map(Box.Card::link).distinct().count();
        long priced = cards.stream().filter(Box.Card::priced).count();
        long pictured = cards.stream().filter(Box.Card::pictured).count();
        boolean mostlyPriced = priced * 10 >= cards.size() * 6L;
        boolean allPictured = priced == 0 && pictured * 10 >= cards.size() * 8L;
        return links >= FEWEST && (mostlyPriced || allPictured);
    }

    /** Marks the boxes of each list, save a list that the page's title stands in, and lone entries of something else. */
    void markAround(int title, List<Block> blocks, ZoneMarks zones) {
        lists.removeIf(list -> list.stream().anyMatch(card -> card.from() <= title && title < card.to()));
        for (List<Box.Card> list : lists) {
            list.forEach(card -> zones.mark(Zone.CARD.bit(), card.from(), card.to()));
        }
        if (title >= 0) {
            Block name = blocks.get(title);
            entries.stream()
                    .filter(entry -> blocks.subList(entry.from, entry.to).stream()
                            .noneMatch(block -> isLike(block.text(), name)))
                    .forEach(entry -> zones.mark(Zone.CARD.bit(), entry.from, entry.to));
        }
    }

    /** A line that was taken for the title may be another print of the name; a first-level heading may be a category's. */
    private static boolean isLike(String text, Block name) {
        return text.equals(name.text())
                || (!name.tag().equals("h1")
                        && text.length() >= SHORTEST_NAME
                        && name.text().startsWith(text.substring(0, SHORTEST_NAME)));
    }

    /** How many priced boxes stand in the page's own lists, not in those of related products, menus or dialogs. */
    Count countPriced(int[] zones) {
        List<Box.Card> priced = new ArrayList<>();
        for (List<Box.Card> list : lists) {
            list.stream()
                    .filter(card -> card.priced()
                            && (zones[card.from()] & (Zone.ELSEWHERE & ~Zone.CARD.bit() & ~Zone.LIST.bit())) == 0)
                    .forEach(priced::add);
        }
        return outermost(priced);
    }

    private static Count outermost(List<Box.Card> cards) {
        cards.sort((a, b) -> a.from() != b.from() ? a.from() - b.from() : b.to() - a.to());
        int count = 0;
        int blocks = 0;
        int end = 0;
        for (Box.Card card : cards) {
            if (card.from() >= end) {
                count++;
                blocks += card.to() - card.from();
                end = card.to();
            }
        }
        return new Count(count, blocks);
    }
}
