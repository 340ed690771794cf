package dev.dealwire.extract.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that a key of a program is made of: {@code compareAtPrice_min} is compare, at, price, min. */
final class KeyWords {

    /** Key words for "price", in the languages that programmers of shops write. */
    private static final Set<String> PRICE_WORDS = Set.of(
            "price", "prices", "pricing", "preis", "preise", "prix", "prijs", "pris", "precio", "precios", "preco",
            "precos", "prezzo", "prezzi", "cena", "ceny", "hinta", "fiyat", "msrp", "rrp", "uvp", "mrp");

    private static final List<String> SUFFIXES = List.of("prices", "price", "preis", "prijs");

    private KeyWords() {}

    static boolean isPrice(String word) {
        return PRICE_WORDS.contains(word);
    }

    static List<String> of(String key) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int end = endOfName(key);
        for (int i = 0; i <= end; i++) {
            if (i == end || isBoundary(key, i)) {
                add(words, key.substring(start, i).toLowerCase(Locale.ROOT));
                start = i;
            }
        }
        return words;
    }

    /** Caches append the arguments of a query to its name: {@code price({"currency":"EUR"})}. */
    private static int endOfName(String key) {
        int bracket = key.indexOf('(');
        return bracket > 0 ? bracket : key.length();
    }

    private static boolean isBoundary(String key, int i) {
        if (i == 0) {
            return false;
        }
        char before = key.charAt(i - 1);
        char c = key.charAt(i);
        if (!Character.isLetterOrDigit(c) || !Character.isLetterOrDigit(before)) {
            return true;
        }
        return (Character.isUpperCase(c) && (!Character.isUpperCase(before) || startsWord(key, i)))
                || Character.isDigit(c) != Character.isDigit(before);
    }

    /** The last capital of a row begins the next word: {@code MSRPPrice}. */
    private static boolean startsWord(String key, int i) {
        return i + 1 < key.length() && Character.isLowerCase(key.charAt(i + 1));
    }

    private static void add(List<String> words, String word) {
        if (word.isEmpty() || !Character.isLetterOrDigit(word.charAt(0))) {
            return;
        }
        for (String suffix : SUFFIXES) {
            if (word.length() > suffix.length() && word.endsWith(suffix)) {
                words.add(word.substring(0, word.length() - suffix.length()));
                words.add(suffix);
                return;
            }
        }
        if (word.startsWith("price") && word.length() > "prices".length()) {
            words.add("price");
            words.add(word.substring("price".length()));
            return;
        }
        words.add(word);
    }
}
