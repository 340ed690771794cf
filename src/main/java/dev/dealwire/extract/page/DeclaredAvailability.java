package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads availability values of structured data and feeds, in the many ways shops write them. */
public final class DeclaredAvailability {

    private static final Map<String, Availability> BY_WORD = words();

    private static final int LONGEST = 200;

    private DeclaredAvailability() {}

    private static Map<String, Availability> words() {
        Map<String, Availability> bySchemaOrgWord = Arrays.stream(Availability.values())
                .collect(Collectors.toMap(a -> a.schemaOrgWord().toLowerCase(Locale.ROOT), Function.identity()));
        Map<String, Availability> words = new HashMap<>(bySchemaOrgWord);
        for (PhraseFile.Row row : PhraseFile.rows("declared-availability.tsv")) {
            Availability availability = bySchemaOrgWord.get(row.column(1).toLowerCase(Locale.ROOT));
            if (availability == null) {
                throw new IllegalStateException("declared-availability.tsv: unknown word '" + row.column(1) + "'");
            }
            words.put(row.phrase(), availability);
        }
        return Map.copyOf(words);
    }

    /** Empty where the value is unknown or says nothing. */
    public static Optional<Availability> parse(String value) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_WORD.get(bare(withoutAddress(value.strip()))));
    }

    /** The same as evidence: a declared value is fair evidence, since it goes stale unseen. */
    public static Optional<AvailabilityEvidence> evidence(String value, String place) {
        return parse(value)
                .map(read -> new AvailabilityEvidence(
                        read,
                        Strength.FAIR,
                        AvailabilityEvidence.Source.DECLARED,
                        place + " declares " + value.strip()));
    }

    private static String withoutAddress(String value) {
        String word = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        return word.substring(
                Math.max(word.lastIndexOf('/'), Math.max(word.lastIndexOf('#'), word.lastIndexOf(':'))) + 1);
    }

    private static String bare(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = CharFolding.fold(word.charAt(i));
            if (c > CharFolding.SPACE && c != CharFolding.BREAK && c != CharFolding.QUESTION) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
