package dev.dealwire.price;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How far it is worth looking for a known phrase, by its first word or, where words are not spaced, its first character. */
final class PhraseIndex {

    private final Map<String, Integer> wordsByFirstWord = new HashMap<>();
    private final Map<Character, Integer> charsByFirstChar = new HashMap<>();

    PhraseIndex(Collection<String> phrases) {
        for (String phrase : phrases) {
            String spelled = WordTable.lowerCase(phrase);
            String[] words = spelled.split(" ");
            wordsByFirstWord.merge(words[0], words.length, Math::max);
            charsByFirstChar.merge(spelled.charAt(0), spelled.length(), Math::max);
        }
    }

    /** The most words that a phrase has which begins with {@code word}; 0 if none does. */
    int wordsFrom(String word) {
        return wordsByFirstWord.getOrDefault(WordTable.lowerCase(word), 0);
    }

    /** The most characters that a phrase has which begins with {@code first}; 0 if none does. */
    int charsFrom(char first) {
        return charsByFirstChar.getOrDefault(Character.toLowerCase(first), 0);
    }
}
