package dev.dealwire.extract.visible;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits labels and class names alike: at anything that is neither letter nor digit, and at the humps of camelCase. */
final class Words {

    private Words() {}

    static List<String> of(String text, int most) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length() && words.size() < most; i++) {
            boolean inside = i < text.length() && isWordCharacter(text.charAt(i));
            if (start >= 0 && (!inside || isHump(text, i))) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
            if (inside && start < 0) {
                start = i;
            }
        }
        return words;
    }

    /** Whether the text holds a script that is written without spaces, so that words are found only inside it. */
    static boolean isUnspacedScript(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0e00'
                    && (c <= '\u0e7f' || (c >= '\u3040' && c <= '\u9fff') || (c >= '\uac00' && c <= '\ud7af'))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isHump(String text, int i) {
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        return Character.isUpperCase(c) && Character.isLowerCase(before)
                || Character.isDigit(before) != Character.isDigit(c);
    }
}
