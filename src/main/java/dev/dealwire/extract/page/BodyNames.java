package dev.dealwire.extract.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What shop systems write on a page's body to tell their own style sheets which kind of page it is. */
final class BodyNames {

    private static final Map<String, PageKind> KINDS = PhraseFile.rows("body-names.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(PhraseFile.Row::phrase, row -> PageKind.valueOf(row.column(1))));

    private static final String PRODUCT = "product";

    private BodyNames() {}

    /** Not heard where the page declares its product: themes leave the names of one page on others. */
    static Optional<PageVerdict> judge(PageMarks marks, ProductSigns signs) {
        List<String> names = marks.bodyNames();
        boolean product = names.stream().anyMatch(name -> name.contains(PRODUCT) && !KINDS.containsKey(name));
        if (signs.declared() || product) {
            return Optional.empty();
        }
        return names.stream()
                .filter(KINDS::containsKey)
                .findFirst()
                .map(name -> new PageVerdict(
                        Objects.requireNonNull(KINDS.get(name)), Strength.FAIR, "its body is called \"" + name + '"'));
    }
}
