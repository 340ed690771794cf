package dev.dealwire.price;

import dev.dealwire.extract.PageContent;
import dev.dealwire.extract.data.DeclaredProduct;
import dev.dealwire.extract.data.PageFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The product's name: the declared or shown text that shares most with the others, and no more than them. */
final class TitleReader {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 500;
    private static final int MOST_WORDS = 60;

    /** A shortened name is part of every other and so agrees with them all; the whole one is repeated. */
    private static final int WORD_FOR_WORD = 4;

    private TitleReader() {}

    static @Nullable String read(PageContent content, List<DeclaredProduct> products) {
        if (content.hinted().title() != null) {
            return content.hinted().title();
        }
        List<String> texts = texts(content, products);
        List<Set<String>> words = texts.stream().map(TitleReader::words).toList();
        String best = null;
        int bestScore = Integer.MIN_VALUE;
        for (int i = 0; i < texts.size(); i++) {
            int score = agreement(words, i) - 3 * i;
            if (score > bestScore) {
                best = texts.get(i);
                bestScore = score;
            }
        }
        return best;
    }

    /** Whether a title is shown, and the title in the page's head, if it has one, says half of its words. */
    static boolean isShown(PageContent content) {
        String shown = content.visible().title();
        String head = content.declared().page().title();
        if (shown == null || head == null) {
            return shown != null;
        }
        String said = head.toLowerCase(Locale.ROOT);
        Set<String> saidWords = words(head);
        Set<String> words = words(shown);
        // a longer word may be part of another, as languages without spaces and those with endings have it
        long shared = words.stream()
                .filter(word -> saidWords.contains(word) || (word.length() > 2 && said.contains(word)))
                .count();
        return 2 * shared >= words.size();
    }

    /** In the order in which they are believed where they disagree. */
    private static List<String> texts(PageContent content, List<DeclaredProduct> products) {
        List<String> texts = new ArrayList<>();
        PageFacts page = content.declared().page();
        add(texts, content.visible().title());
        products.forEach(product -> add(texts, product.identity().name()));
        add(texts, page.openGraph().title());
        add(texts, page.heading());
        add(texts, page.title());
        return texts;
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null && !text.isBlank() && text.length() <= LONGEST && texts.size() < 8) {
            texts.add(NO_BREAK.matcher(text).replaceAll(" ").strip());
        }
    }

    private static final Pattern NO_BREAK = Pattern.compile("[\\s\\u00a0]+");

    private static int agreement(List<Set<String>> texts, int i) {
        Set<String> own = texts.get(i);
        int sum = 0;
        for (int k = 0; k < texts.size(); k++) {
            if (k != i && !own.isEmpty()) {
                Set<String> common = new HashSet<>(own);
                common.retainAll(texts.get(k));
                sum += 10 * common.size() / own.size();
                sum += own.equals(texts.get(k)) ? WORD_FOR_WORD : 0;
            }
        }
        return sum;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT), MOST_WORDS)));
        words.remove("");
        return words;
    }
}
