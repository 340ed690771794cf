package dev.dealwire.extract.visible;

import static dev.dealwire.extract.visible.VisibleTextBuilder.BREAK;
import static dev.dealwire.extract.visible.VisibleTextBuilder.SEAM;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds amounts of money in the line of text, in one pass from left to right. */
final class PriceScanner {

    private static final int MOST_MENTIONS = 3000;
    private static final int LONGEST_NUMBER = 24;
    private static final int LONGEST_MAGNITUDE = 9;

    private static final Set<String> MAGNITUDES = Set.of(
            "lac",
            "lacs",
            "lakh",
            "lakhs",
            "crore",
            "crores",
            "million",
            "millions",
            "mio",
            "mln",
            "milyon",
            "triệu",
            "juta",
            "млн",
            "лакх");

    /** Two digits, with the seam before them. */
    private static final int LONGEST_PERCENTAGE = 3;

    private final String text;
    private final SignPlaces signs;
    private final boolean pounds;
    private final List<PriceMention> found = new ArrayList<>();

    private PriceScanner(String text) {
        this.text = text;
        this.signs = new SignPlaces(text);
        this.pounds = text.indexOf('£') >= 0;
    }

    static List<PriceMention> scan(String text) {
        PriceScanner scanner = new PriceScanner(text);
        char[] letters = text.toCharArray();
        int i = 0;
        while (i < letters.length && scanner.found.size() < MOST_MENTIONS) {
            i = isDigit(letters[i]) ? scanner.readAt(i) : i + 1;
        }
        return scanner.found;
    }

    private static boolean isDigit(char c) {
        return c < '\u0100' ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    private int readAt(int start) {
        NumberSpan number = NumberSpan.at(text, start);
        int next = number.end();
        if (next - start > LONGEST_NUMBER
                || next >= text.length() && number.digits().length() > 12) {
            return next;
        }
        int before = signs.before(start, found.isEmpty() ? 0 : found.getLast().end());
        int after = signs.after(number.end(), before < start);
        int stroke = signs.strokeAfter(number.end());
        if (before == start && after == number.end() && isPartOfWord(start, number.end())) {
            return pounds && isPence(start, number) ? addPence(start, number) : next;
        }
        int end = after > number.end() ? after : stroke;
        boolean signed = before < start || end > number.end();
        if (!signs.isPercentAt(end) && !(signed && isRounded(end))) {
            String printed = printed(before, start, number, end);
            add(new PriceMention(before, end, printed, number.digits(), signed, false, isBehindMinus(before)));
        } else if (before < start) {
            addBeforePercentage(before, start, number);
        }
        return Math.max(end, next);
    }

    /** "95p" on a page with prices in pounds. */
    private boolean isPence(int start, NumberSpan number) {
        int p = number.end();
        boolean inWord = start > 0 && Character.isLetter(text.charAt(start - 1))
                || p + 1 < text.length() && Character.isLetterOrDigit(text.charAt(p + 1));
        return number.text().length() <= 2 && p < text.length() && text.charAt(p) == 'p' && !inWord;
    }

    private int addPence(int start, NumberSpan number) {
        String digits = number.digits().length() == 1 ? "0" + number.digits() : number.digits();
        int end = number.end() + 1;
        add(new PriceMention(start, end, "£0." + digits, "0" + digits, true, false, false));
        return end;
    }

    /** {@code <b>$299</b><i>77% off</i>}: the percentage begins with its own element. */
    private void addBeforePercentage(int before, int start, NumberSpan both) {
        int seam = text.lastIndexOf(SEAM, both.end() - 1);
        if (seam > start && both.end() - seam <= LONGEST_PERCENTAGE) {
            NumberSpan number = NumberSpan.at(text.substring(0, seam), start);
            add(new PriceMention(
                    before,
                    seam,
                    printed(before, start, number, seam),
                    number.digits(),
                    true,
                    false,
                    isBehindMinus(before)));
        }
    }

    private void add(PriceMention mention) {
        PriceMention last = found.isEmpty() ? null : found.getLast();
        if (last != null && isRange(last, mention) && !(mention.minus() && mention.isBelow(last))) {
            found.set(found.size() - 1, last.asLowerBound());
            found.add(mention.asUpperBound());
            return;
        }
        found.add(mention);
    }

    /** A minus begins the element or the line, and the amount touches it. */
    private boolean isBehindMinus(int start) {
        int dash = start - 1;
        if (dash < 0 || "-\u2212\u2013".indexOf(text.charAt(dash)) < 0) {
            return false;
        }
        return dash == 0 || text.charAt(dash - 1) == SEAM || text.charAt(dash - 1) == BREAK;
    }

    private boolean isRange(PriceMention low, PriceMention high) {
        if (!high.signed() || high.start() - low.end() > 8) {
            return false;
        }
        return RangeWords.are(VisibleText.printed(text.substring(low.end(), high.start())));
    }

    private String printed(int before, int start, NumberSpan number, int end) {
        return VisibleText.printed(text.substring(before, start) + number.text() + text.substring(number.end(), end));
    }

    /** "34.5 lacs", "1.2 million": too round to be what is paid. */
    private boolean isRounded(int end) {
        int from = signs.skipGap(end, 3);
        int to = from;
        while (to < text.length() && to - from < LONGEST_MAGNITUDE && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to > from && MAGNITUDES.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** "RTX3080", "10GB", "1080p": digits in a word that is no currency. */
    private boolean isPartOfWord(int start, int end) {
        boolean left = start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '#');
        boolean right = end < text.length() && Character.isLetter(text.charAt(end)) && text.charAt(end) < '\u0e00';
        return left || right;
    }
}
