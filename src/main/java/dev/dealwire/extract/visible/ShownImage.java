package dev.dealwire.extract.visible;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the picture of a page that declares none: the one whose alternative text is most like the title. */
final class ShownImage {

    private static final int MOST_WORDS = 60;

    /** Where a picture is that is loaded when it comes into view; {@code src} then holds a placeholder. */
    private static final List<String> ADDRESSES = List.of(
            "data-old-hires", "data-zoom-image", "data-src", "data-lazy-src", "data-lazy", "data-original", "src");

    private ShownImage() {}

    /** The first of the pictures that share most words with the title, at least half of its and of their own. */
    static @Nullable String called(String title, List<Element> images) {
        Set<String> wanted = words(title);
        String best = null;
        int most = 0;
        for (Element image : images) {
            int shared = shared(words(image.attr("alt")), wanted);
            if (shared > most) {
                String address = address(image);
                best = address == null ? best : address;
                most = address == null ? most : shared;
            }
        }
        return best;
    }

    private static int shared(Set<String> words, Set<String> wanted) {
        int shared = (int) words.stream().filter(wanted::contains).count();
        return 2 * shared >= Math.max(words.size(), wanted.size()) ? shared : 0;
    }

    private static @Nullable String address(Element image) {
        for (String name : ADDRESSES) {
            String address = image.attr(name).strip();
            if (!address.isEmpty() && !address.startsWith("data:") && address.indexOf(' ') < 0) {
                return address;
            }
        }
        return null;
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Words.of(text.toLowerCase(Locale.ROOT), MOST_WORDS).toList());
    }
}
