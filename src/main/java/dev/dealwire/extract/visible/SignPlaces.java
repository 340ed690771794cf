package dev.dealwire.extract.visible;

import static dev.dealwire.extract.visible.VisibleTextBuilder.SEAM;

/** Which signs of currencies, strokes and percents in the line of text belong to which number. */
final class SignPlaces {

    private static final int LONGEST_SIGN = 5;

    private final String text;

    SignPlaces(String text) {
        this.text = text;
    }

    /**
     * Where the sign before the number begins; the number's start if it has none.
     *
     * @param floor where what was read before ends
     */
    int before(int start, int floor) {
        int i = start;
        int skipped = 0;
        while (i > floor && skipped < 3 && isGap(text.charAt(i - 1))) {
            i--;
            skipped++;
        }
        int word = wordStart(i);
        boolean abbreviation = word < i - 1 && isSign(word, i);
        if (i > 0 && (text.charAt(i - 1) == ':' || text.charAt(i - 1) == '.' && !abbreviation) && skipped > 0) {
            return start;
        }
        return word < i && word >= floor && isSign(word, i) ? word : start;
    }

    private int wordStart(int end) {
        int i = end;
        if (i > 0 && CurrencySigns.isSign(text.charAt(i - 1))) {
            i--;
            while (i > 0 && end - i < LONGEST_SIGN && isAsciiUpper(text.charAt(i - 1))) {
                i--;
            }
            return isSign(i, end) ? i : end - 1;
        }
        while (i > 0 && end - i <= LONGEST_SIGN && isSignCharacter(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isAsciiUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /**
     * Where the sign behind the number ends, with cents that stand behind it; the number's end if it has none.
     *
     * @param signedBefore whether the number has a sign before it
     */
    int after(int end, boolean signedBefore) {
        int i = skipGap(end, 3);
        if (i < text.length() && text.charAt(i) == ',' && i + 1 < text.length() && isStroke(text.charAt(i + 1))) {
            i = skipGap(i + 2, 3);
        }
        if (i < text.length() && CurrencySigns.isSign(text.charAt(i))) {
            return belongsToNext(end, i, signedBefore) ? end : centsAfterSign(i + 1);
        }
        int to = i;
        while (to < text.length() && to - i <= LONGEST_SIGN && isSignCharacter(text.charAt(to))) {
            to++;
        }
        if (to > i && isSign(i, to)) {
            return (signedBefore || beginsElement(i) && !isRepeatedBehind(i, to)) && isBeforeDigit(to) ? end : to;
        }
        boolean beforeStop = to > i && text.charAt(to - 1) == '.' && isSign(i, to - 1);
        return beforeStop && !(signedBefore && isBeforeDigit(to)) ? to - 1 : end;
    }

    /** {@code Model 5<b>€ 89,99</b>}: the element begins with the sign and goes on with a number that is more than cents. */
    private boolean opensNextAmount(int sign) {
        int digit = sign + 2;
        boolean spaced = sign > 0
                && text.charAt(sign - 1) == SEAM
                && digit < text.length()
                && text.charAt(sign + 1) == ' '
                && Character.isDigit(text.charAt(digit));
        return spaced && NumberSpan.at(text, digit).digits().length() > 2 && !isSignedBehind(digit, text.charAt(sign));
    }

    /** {@code 5 $10}: a sign apart from the number before it and close to the one behind it. */
    private boolean belongsToNext(int end, int sign, boolean signedBefore) {
        if (signedBefore && isBeforeDigit(sign + 1) || opensNextAmount(sign)) {
            return true;
        }
        int next = sign + 1 < text.length() && text.charAt(sign + 1) == SEAM ? sign + 2 : sign + 1;
        if (next > sign + 1 && hasDecimals(end) && isOneDigit(next)) {
            return false;
        }
        boolean setWithNumber = next > sign + 1 && text.substring(end, sign).indexOf(SEAM) < 0;
        if (setWithNumber || isSignedBehind(next, text.charAt(sign))) {
            return false;
        }
        boolean apart = text.substring(end, sign).chars().anyMatch(c -> c != SEAM);
        boolean leads = next < text.length() && Character.isDigit(text.charAt(next));
        return leads && (apart || opensElement(end, sign));
    }

    /** {@code 199,99 €<sup>1</sup>}: a note's number behind an amount that is complete. */
    private boolean isOneDigit(int next) {
        return next < text.length()
                && Character.isDigit(text.charAt(next))
                && NumberSpan.at(text, next).digits().length() == 1;
    }

    private boolean hasDecimals(int end) {
        int i = end - 1;
        while (i >= 0 && end - i <= 3 && (Character.isDigit(text.charAt(i)) || text.charAt(i) == SEAM)) {
            i--;
        }
        return i > 0 && i < end - 2 && ".,".indexOf(text.charAt(i)) >= 0 && Character.isDigit(text.charAt(i - 1));
    }

    /** {@code 1 item<b>$20.00</b>}: an element begins with the sign, and what follows it are no cents. */
    private boolean opensElement(int end, int sign) {
        return sign > end && beginsElement(sign) && centsAfterSign(sign + 1) == sign + 1;
    }

    /** {@code 119,40 €199,00 €}: the next number has the sign behind it, and so has the one before. */
    private boolean isSignedBehind(int digit, char sign) {
        if (digit >= text.length() || !Character.isDigit(text.charAt(digit))) {
            return false;
        }
        int behind = skipGap(NumberSpan.at(text, digit).end(), 3);
        return behind < text.length()
                && text.charAt(behind) == sign
                && (!isBeforeDigit(behind + 1) || isBeforePercentage(behind + 1));
    }

    /** {@code Combo of 3<b>Rs. 599</b>}: an element begins with the sign. */
    private boolean beginsElement(int sign) {
        return text.charAt(sign - 1) == SEAM;
    }

    /** {@code 119 kr<b>kr 199</b>}, but {@code 119<i>kr</i>199<i>kr</i>}. */
    private boolean isRepeatedBehind(int sign, int to) {
        int digit = skipGap(to, 3);
        if (digit >= text.length() || !Character.isDigit(text.charAt(digit))) {
            return false;
        }
        int behind = skipGap(NumberSpan.at(text, digit).end(), 3);
        return text.startsWith(text.substring(sign, to), behind);
    }

    private boolean isBeforePercentage(int from) {
        return isPercentAt(NumberSpan.at(text, skipGap(from, 3)).end());
    }

    private boolean isBeforeDigit(int from) {
        int i = skipGap(from, 3);
        return i < text.length() && Character.isDigit(text.charAt(i));
    }

    /** {@code 12€99}: the sign stands where the decimal separator would. */
    private int centsAfterSign(int afterSign) {
        int i = afterSign < text.length() && text.charAt(afterSign) == SEAM ? afterSign + 1 : afterSign;
        boolean two =
                i + 1 < text.length() && Character.isDigit(text.charAt(i)) && Character.isDigit(text.charAt(i + 1));
        int behind = i + 2 < text.length() && text.charAt(i + 2) == SEAM ? i + 3 : i + 2;
        boolean more = two
                && behind < text.length()
                && (Character.isLetterOrDigit(text.charAt(i + 2)) || ".,%".indexOf(text.charAt(behind)) >= 0);
        return two && !more && !isNumberOfItsOwn(i + 2) ? i + 2 : afterSign;
    }

    /** "54 990 ₽" before "44 990 ₽": the two digits go on behind a space, or have a sign of their own. */
    private boolean isNumberOfItsOwn(int afterTwoDigits) {
        int i = skipGap(afterTwoDigits, 3);
        if (i >= text.length()) {
            return false;
        }
        boolean spaced = text.substring(afterTwoDigits, i).chars().anyMatch(c -> c != SEAM);
        return spaced && Character.isDigit(text.charAt(i)) || CurrencySigns.isSign(text.charAt(i));
    }

    /** {@code 499,-}, {@code 499:-}, {@code 499.–}: a stroke in place of the decimals. */
    int strokeAfter(int end) {
        int i = end < text.length() && text.charAt(end) == SEAM ? end + 1 : end;
        if (i + 1 >= text.length() || ",.:".indexOf(text.charAt(i)) < 0) {
            return end;
        }
        int dash = text.charAt(i + 1) == SEAM ? i + 2 : i + 1;
        return dash < text.length() && isStroke(text.charAt(dash)) ? dash + 1 : end;
    }

    private static boolean isStroke(char c) {
        return c == '-' || c == '–' || c == '—';
    }

    private boolean isSign(int from, int to) {
        return to - from == 1 && CurrencySigns.isSign(text.charAt(from))
                || CurrencySigns.isWord(text.substring(from, to));
    }

    private static boolean isSignCharacter(char c) {
        return Character.isLetter(c) && c < '\u2000'
                || c == '$'
                || c == '.'
                || c == '/'
                || c == '"'
                || CurrencySigns.isSign(c)
                || c == 'บ'
                || c == '원';
    }

    /** The first index that is no gap, of at most so many. */
    int skipGap(int i, int most) {
        int at = i;
        while (at < text.length() && at - i < most && isGap(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == SEAM;
    }

    /** Whether a percent sign stands there, or shortly behind. */
    boolean isPercentAt(int end) {
        int i = skipGap(end, 2);
        return i < text.length() && (text.charAt(i) == '%' || text.charAt(i) == '٪');
    }
}
