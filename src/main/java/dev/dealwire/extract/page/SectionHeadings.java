package dev.dealwire.extract.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sections by what their heading says: "You may also like" and what follows it are not about the main product. */
final class SectionHeadings {

    private static final PhraseTable<Zone> HEADINGS =
            PhraseFile.table("section-words.tsv", row -> Zone.valueOf(row.column(2)));

    private static final int LONGEST_HEADING = 80;
    /** A heading is often wrapped in boxes of its own before its section goes on. */
    private static final int FEWEST_BLOCKS_OF_A_SECTION = 2;

    private final ZoneMarks zones;

    SectionHeadings(ZoneMarks zones) {
        this.zones = zones;
    }

    void see(Box closed, @Nullable Box parent, List<Block> blocks) {
        Zone announced = heading(closed, blocks);
        if (announced != null) {
            closed.turnTo(announced, closed.from());
        }
        Zone zone = closed.otherThings();
        if (zone == null) {
            return;
        }
        if (parent != null && closed.to() - closed.otherThingsFrom() <= FEWEST_BLOCKS_OF_A_SECTION) {
            parent.turnTo(zone, closed.otherThingsFrom());
            return;
        }
        zones.mark(zone.bit(), closed.otherThingsFrom(), closed.to());
    }

    /** What the box announces as a heading; null for most boxes. */
    private static @Nullable Zone heading(Box box, List<Block> blocks) {
        if (box.to() - box.from() != 1 || !isHeading(box)) {
            return null;
        }
        String text = blocks.get(box.from()).text();
        if (text.length() > LONGEST_HEADING) {
            return null;
        }
        List<PhraseTable.Match<Zone>> found = HEADINGS.read(text).matches();
        return found.isEmpty() ? null : found.getFirst().value();
    }

    private static boolean isHeading(Box box) {
        String tag = box.tag();
        return switch (tag) {
            case "h2", "h3", "h4", "h5", "h6", "legend", "summary" -> true;
            case "div", "p", "span", "strong", "b", "header" ->
                box.names().has(MarkupNames.Style.HEADING) || box.names().has(MarkupNames.Style.PRODUCT_TITLE);
            default -> false;
        };
    }
}
