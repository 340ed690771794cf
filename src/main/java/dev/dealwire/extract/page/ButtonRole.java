package dev.dealwire.extract.page;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What pressing a button does for someone who wants the product. */
enum ButtonRole {
    CART,
    BUY,
    PREORDER,
    /** Asks for a size or an option before the product can be taken. */
    CHOOSE,
    STORE,
    OTHER;

    private static final String MARKUP = "markup";
    private static final int LEAST_SHARE = 30;
    private static final int LONGEST_LABEL = 12;

    private static final PhraseTable<ButtonRole> LABELS = table(false);
    private static final PhraseTable<ButtonRole> MARKS = table(true);

    private static PhraseTable<ButtonRole> table(boolean ofMarkup) {
        PhraseTable<ButtonRole> table = new PhraseTable<>();
        for (PhraseFile.Row row : PhraseFile.rows("button-words.tsv")) {
            if (row.column(1).equals(MARKUP) == ofMarkup) {
                table.add(row.phrase(), valueOf(row.column(2).toUpperCase(Locale.ROOT)));
            }
        }
        return table;
    }

    /** The label decides; mark-up is asked only where the label is no known one. */
    static ButtonRole of(Button button) {
        boolean sign = !button.label().isEmpty() && button.label().chars().noneMatch(Character::isLetter);
        return sign ? OTHER : byLabel(button.label()).orElseGet(() -> byMarks(button.marks()));
    }

    static Optional<ButtonRole> byLabel(String label) {
        PhraseTable.Reading<ButtonRole> found = LABELS.read(label);
        int words = found.tokens().words();
        if (words > LONGEST_LABEL) {
            return Optional.empty();
        }
        return found.matches().stream()
                .filter(match -> match.length() * 100 >= words * LEAST_SHARE)
                .max(Comparator.comparingInt(PhraseTable.Match::length))
                .map(PhraseTable.Match::value);
    }

    private static ButtonRole byMarks(String marks) {
        ButtonRole role = OTHER;
        for (PhraseTable.Match<ButtonRole> match : MARKS.readNames(marks).matches()) {
            if (match.value() == OTHER) {
                return OTHER;
            }
            if (role == OTHER) {
                role = match.value();
            }
        }
        return role;
    }

    boolean takesProduct() {
        return this == CART || this == BUY || this == PREORDER;
    }
}
