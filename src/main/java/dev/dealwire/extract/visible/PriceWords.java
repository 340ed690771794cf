package dev.dealwire.extract.visible;

import static dev.dealwire.extract.visible.VisibleTextBuilder.BREAK;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words printed before and behind an amount that speak of it, and not of the amount before or the next. */
final class PriceWords {

    static final int LONGEST_LABEL = 60;

    private static final int LONGEST_SUFFIX = 40;

    /** Below two prices: what leads from one to the other. */
    private static final Pattern PERCENTAGE = Pattern.compile("^[(~-]?\\s?\\d{1,2}\\s?[%٪]");

    private final VisibleText text;
    private final @Nullable VisibleNode title;
    private final List<PriceMention> mentions;
    private final List<VisibleNode> blocks;

    /** @param blocks for each amount the largest element that holds it and no other */
    PriceWords(VisibleText text, @Nullable VisibleNode title, List<PriceMention> mentions, List<VisibleNode> blocks) {
        this.text = text;
        this.title = title;
        this.mentions = mentions;
        this.blocks = blocks;
    }

    /** @param before the prices described so far */
    String label(int i, List<VisiblePrice> before) {
        int start = mentions.get(i).start();
        int floor = Math.max(i == 0 ? 0 : endOfWordsOf(i - 1, start), start - LONGEST_LABEL);
        if (title != null && title.end <= start) {
            floor = Math.max(floor, title.end);
        }
        String stretch = text.text().substring(Math.min(floor, start), start);
        String label = behindBar(
                lastLine(stretch, i > 0 && floor == mentions.get(i - 1).end(), blocks.get(i).start - floor));
        if (label.isEmpty() && i > 0 && isBlank(stretch) && mentions.get(i - 1).isTwinOf(mentions.get(i))) {
            return before.get(i - 1).label();
        }
        return label;
    }

    /** "2.22 per 100 g | Was 8.00": a bar divides what is said of two amounts. */
    private static String behindBar(String label) {
        int bar = Math.max(label.lastIndexOf('|'), label.lastIndexOf('\uff5c'));
        String behind = label.substring(bar + 1).strip();
        return isBlank(behind) ? label : behind;
    }

    /** What stands in a price's own block behind it is not the label of the next. */
    private int endOfWordsOf(int i, int next) {
        int end = blocks.get(i).end;
        return end <= next
                ? Math.max(end, mentions.get(i).end())
                : mentions.get(i).end();
    }

    /** The words on the price's own line, else those of the line above unless they follow another price on that one. */
    private static String lastLine(String stretch, boolean followsPrice, int blockStart) {
        int lineBreak = stretch.length();
        for (int lines = 0; lines < 3; lines++) {
            int above = stretch.lastIndexOf(BREAK, lineBreak - 1);
            String line = VisibleText.words(stretch.substring(above + 1, lineBreak));
            boolean foreign = followsPrice && above < 0 && lines > 0;
            if ((!isBlank(line) || line.equals("+")) && (lines == 0 || line.length() <= 40 || above >= blockStart)) {
                return foreign ? "" : line;
            }
            if (above < 0) {
                return "";
            }
            lineBreak = above;
        }
        return "";
    }

    /** What stands behind an amount, and how far it was looked for. */
    record Suffix(String text, SuffixCues.Reach reach) {}

    Suffix suffix(int i) {
        int end = mentions.get(i).end();
        int next = i + 1 < mentions.size()
                ? startOfWordsOf(i + 1, end)
                : text.text().length();
        String stretch = text.text().substring(end, Math.max(end, Math.min(next, end + LONGEST_SUFFIX)));
        int lineBreak = stretch.indexOf(BREAK);
        if (lineBreak < 0) {
            boolean upToNext =
                    i + 1 < mentions.size() && next == mentions.get(i + 1).start() && next <= end + LONGEST_SUFFIX;
            return new Suffix(
                    VisibleText.words(stretch), upToNext ? SuffixCues.Reach.UP_TO_NEXT : SuffixCues.Reach.SAME_LINE);
        }
        String line = VisibleText.words(stretch.substring(0, lineBreak));
        return isBlank(line)
                ? lineBelow(stretch, lineBreak, end, blocks.get(i))
                : new Suffix(line, SuffixCues.Reach.SAME_LINE);
    }

    /** What stands in the next price's own block before it is that price's label, unless the price is put in brackets. */
    private int startOfWordsOf(int i, int previousEnd) {
        int price = mentions.get(i).start();
        int start = blocks.get(i).start;
        boolean bracketed =
                VisibleText.printed(text.text().substring(previousEnd, price)).endsWith("(");
        return start >= previousEnd && !bracketed ? Math.min(start, price) : price;
    }

    private static Suffix lineBelow(String stretch, int lineBreak, int end, VisibleNode block) {
        int next = stretch.indexOf(BREAK, lineBreak + 1);
        String below = VisibleText.words(stretch.substring(lineBreak + 1, next < 0 ? stretch.length() : next));
        int start = end + lineBreak + 1;
        boolean ofPair = block.parent != null
                && start < block.parent.end
                && PERCENTAGE.matcher(below).find();
        boolean own = start < block.end || ofPair || below.startsWith("/");
        return new Suffix(own ? below : "", SuffixCues.Reach.LINE_BELOW);
    }

    private static boolean isBlank(String stretch) {
        return stretch.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
