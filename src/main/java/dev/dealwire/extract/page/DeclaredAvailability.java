package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads availability values of structured data and feeds, in the many ways shops write them. */
public final class DeclaredAvailability {

    private static final Map<String, Availability> BY_WORD = Arrays.stream(Availability.values())
            .collect(Collectors.toMap(a -> a.schemaOrgWord().toLowerCase(Locale.ROOT), Function.identity()));

    private DeclaredAvailability() {}

    /** Empty where the value is unknown or says nothing. */
    public static Optional<Availability> parse(String value) {
        String word = value.strip().substring(value.strip().lastIndexOf('/') + 1);
        return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The same as evidence: a declared value is fair evidence, since it goes stale unseen. */
    public static Optional<AvailabilityEvidence> evidence(String value, String place) {
        return parse(value)
                .map(read -> new AvailabilityEvidence(read, Strength.FAIR, place + " declares " + value.strip()));
    }
}
