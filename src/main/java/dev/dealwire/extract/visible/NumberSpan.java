package dev.dealwire.extract.visible;

import static dev.dealwire.extract.visible.VisibleTextBuilder.SEAM;

/**
 * A printed number: digits with the separators between them, and a decimal part that was set in an element of its own.
 *
 * @param text as one would type it
 */
record NumberSpan(int end, String text, String digits) {

    static NumberSpan at(String line, int start) {
        StringBuilder text = new StringBuilder();
        StringBuilder digits = new StringBuilder();
        boolean named = isBehindWord(line, start);
        int i = start;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (Character.isDigit(c)) {
                text.append(c);
                digits.append(c);
                i++;
                continue;
            }
            int next = afterSeparator(line, i, digits.length() <= 3 || isGrouped(text));
            if (next == i || (hasCents(text) && !holdsMark(line, i, next)) || (named && isApart(line, i, next))) {
                break;
            }
            text.append(separator(line, i, next, text));
            i = next;
        }
        return new NumberSpan(i, text.toString(), digits.toString());
    }

    /** "Marlin 5" before "320 €": the number at the end of a name, and the price in the element behind it. */
    private static boolean isBehindWord(String line, int start) {
        return start > 2 && isSpace(line.charAt(start - 1)) && Character.isLetter(line.charAt(start - 2));
    }

    /** An element ends and a space parts it from the next. */
    private static boolean isApart(String line, int from, int to) {
        String between = line.substring(from, to);
        return between.indexOf(SEAM) >= 0
                && between.chars().allMatch(c -> c == SEAM || isSpace((char) c))
                && between.length() > 1;
    }

    /** Where the digits go on behind a separator; {@code i} if they do not. */
    private static int afterSeparator(String line, int i, boolean mayGroup) {
        int at = i;
        boolean seam = false;
        boolean mark = false;
        boolean space = false;
        while (at < line.length() && at - i < 8) {
            char c = line.charAt(at);
            if (Character.isDigit(c)) {
                break;
            }
            if (c == SEAM) {
                seam = true;
            } else if (isMark(c) && !mark) {
                mark = true;
            } else if (isSpace(c)) {
                space = true;
            } else {
                return i;
            }
            at++;
        }
        int digits = digitsAt(line, at);
        boolean fits = space
                ? !mark && digits == 3 && mayGroup || (seam && digits == 2 && mark)
                : mark ? digits >= 1 : seam && isCents(line, at, digits);
        return digits > 0 && fits ? at : i;
    }

    /** "149.00" needs no decimals from the element behind it. */
    private static boolean hasCents(StringBuilder text) {
        return text.length() > 3 && isMark(text.charAt(text.length() - 3));
    }

    private static boolean holdsMark(String line, int from, int to) {
        return line.substring(from, to).chars().anyMatch(c -> isMark((char) c));
    }

    private static boolean isGrouped(StringBuilder text) {
        return text.chars().anyMatch(c -> isSpace((char) c));
    }

    private static boolean isCents(String line, int at, int digits) {
        return digits == 2
                && !(at + 2 < line.length()
                        && (Character.isLetter(line.charAt(at + 2)) || isPercentSign(line.charAt(at + 2))));
    }

    private static boolean isPercentSign(char c) {
        return c == '%' || c == '٪' || c == '％';
    }

    private static String separator(String line, int from, int to, StringBuilder before) {
        StringBuilder kept = new StringBuilder();
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (c != SEAM && !(isSpace(c) && digitsAt(line, to) == 2)) {
                kept.append(c);
            }
        }
        if (!kept.isEmpty()) {
            return kept.toString();
        }
        return before.indexOf(".") >= 0 ? "," : ".";
    }

    private static int digitsAt(String line, int at) {
        int i = at;
        while (i < line.length() && i - at < 6 && Character.isDigit(line.charAt(i))) {
            i++;
        }
        return i - at;
    }

    private static boolean isMark(char c) {
        return c == '.' || c == ',' || c == '\'' || c == '’' || c == '٫' || c == '٬' || c == '．' || c == '，'
                || c == '·';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }
}
