package dev.dealwire.match;

import dev.dealwire.catalog.Word;
import java.util.List;

/** Whether two listings sell the same product, and why. */
public sealed interface MatchVerdict {

    /** What was found, in words for an editor. */
    List<String> evidence();

    /**
     * The same product.
     *
     * @param score how sure, of 100
     */
    record Same(Rule rule, int score, List<String> evidence) implements MatchVerdict {

        public Same {
            evidence = List.copyOf(evidence);
        }
    }

    /** Not the same product, whatever else is alike. */
    record Different(Veto veto, List<String> evidence) implements MatchVerdict {

        public Different {
            evidence = List.copyOf(evidence);
        }
    }

    /** Too little to tell; the listings stay apart until an editor joins them. */
    record Unsure(int score, List<String> evidence) implements MatchVerdict {

        public Unsure {
            evidence = List.copyOf(evidence);
        }
    }

    /** What a match rests on, the surest first; the lower-case name is also the word in the database. */
    enum Rule {
        GTIN,
        BRAND_AND_MPN,
        MODEL_CODE,
        TITLE;

        public String word() {
            return Word.of(this);
        }
    }

    /** What keeps two listings apart; the lower-case name is also the word in the database. */
    enum Veto {
        GTIN,
        BRAND,
        MPN,
        MODEL,
        KIND,
        CONDITION,
        ACCESSORY,
        BUNDLE,
        EDITION,
        COLOUR,
        MATERIAL,
        GENDER,
        PLATFORM,
        FORMAT,
        STRENGTH,
        SIZE,
        SIDE,
        LANGUAGE,
        PLUG,
        STORAGE,
        PACK,
        YEAR,
        GENERATION,
        NAME;

        public String word() {
            return Word.of(this);
        }
    }
}
