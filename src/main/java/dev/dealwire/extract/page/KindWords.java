package dev.dealwire.extract.page;

import java.util.Optional;

/** Words of titles and headings that tell what kind of page it is. */
final class KindWords {

    private static final PhraseTable<PageKind> TABLE =
            PhraseFile.table("kind-words.tsv", row -> PageKind.valueOf(row.column(2)));

    private KindWords() {}

    /**
     * A kind that a text names.
     *
     * @param share how much of the text the words take, in percent
     */
    record Hit(PageKind kind, int share, String text) {}

    static Optional<Hit> in(String text) {
        PhraseTable.Reading<PageKind> found = TABLE.read(text);
        if (found.matches().isEmpty()) {
            return Optional.empty();
        }
        PhraseTable.Match<PageKind> longest = found.matches().getFirst();
        int length = 0;
        for (PhraseTable.Match<PageKind> match : found.matches()) {
            if (match.length() > longest.length()) {
                longest = match;
            }
        }
        for (PhraseTable.Match<PageKind> match : found.matches()) {
            length += match.value() == longest.value() ? match.length() : 0;
        }
        return Optional.of(
                new Hit(longest.value(), 100 * length / found.tokens().words(), text));
    }
}
