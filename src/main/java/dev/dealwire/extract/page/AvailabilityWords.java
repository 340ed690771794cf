package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Availability out of a short visible text in any of the languages of its table. */
public final class AvailabilityWords {

    private AvailabilityWords() {}

    /**
     * What a text as printed beside a price says.
     *
     * @param language a BCP 47 tag; null where it is not known, then every language is tried
     */
    public static Optional<Availability> read(String text, @Nullable String language) {
        return DeclaredAvailability.parse(text);
    }
}
