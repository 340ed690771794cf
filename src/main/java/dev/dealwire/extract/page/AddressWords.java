package dev.dealwire.extract.page;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the last step of a page's address says: {@code /en/coupons} or {@code /hilfe/versand.html} is no product's. */
final class AddressWords {

    private static final Map<String, PageKind> KINDS = PhraseFile.rows("address-words.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(PhraseFile.Row::phrase, row -> PageKind.valueOf(row.column(1))));

    private static final Pattern ENDING = Pattern.compile("(?:\\.(?:html?|php|aspx?|jsp|do))?/*$");

    private AddressWords() {}

    /** Not heard where the page declares its product: a product's reviews or its sizes may have an address of their own. */
    static Optional<PageVerdict> judge(@Nullable URI url, ProductSigns signs) {
        if (signs.declared() || url == null || url.getPath() == null) {
            return Optional.empty();
        }
        String path = ENDING.matcher(url.getPath().toLowerCase(Locale.ROOT)).replaceFirst("");
        String step = path.substring(path.lastIndexOf('/') + 1).replace('_', '-');
        return Optional.ofNullable(KINDS.get(step))
                .map(kind -> new PageVerdict(kind, Strength.FAIR, "its address ends in \"" + step + '"'));
    }
}
