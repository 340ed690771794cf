package dev.dealwire.extract.visible;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By what a page's names call its shop: the parts behind the product's, and the host it is at. */
final class ShopName {

    private static final int MOST_WORDS = 40;

    private final Set<String> parts;
    private final String host;

    private ShopName(Set<String> parts, String host) {
        this.parts = parts;
        this.host = host;
    }

    /**
     * @param names what the page is called, as "Copper Kettle | Kettles | Hollow Mill"
     * @param host null if it is not known
     */
    static ShopName of(List<String> names, @Nullable String host) {
        Set<String> parts = names.stream()
                .map(NamedLines.SEPARATOR::split)
                .filter(name -> name.length > 1)
                .flatMap(name -> Arrays.stream(name).skip(1))
                .map(ShopName::squeezed)
                .collect(Collectors.toSet());
        names.stream()
                .map(name -> NamedLines.SEPARATOR.split(name)[0])
                .map(ShopName::squeezed)
                .forEach(parts::remove);
        return new ShopName(
                parts, host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    }

    /** Whether a heading says nothing but a part of the names other than their first, or the name of the host. */
    boolean isNamedBy(String heading) {
        String words = squeezed(heading);
        return !words.isEmpty()
                && (parts.contains(words) || words.equals(squeezed(host)) || words.equals(host.split("\\.", 2)[0]));
    }

    private static String squeezed(String text) {
        return String.join(
                "", Words.of(text.toLowerCase(Locale.ROOT), MOST_WORDS).toList());
    }
}
