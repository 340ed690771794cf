package dev.dealwire.extract.page;

import dev.dealwire.catalog.ItemCondition;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of the thing sold, out of a declared value or a short visible text. Open-box goods count as used. */
public final class ConditionWords {

    private ConditionWords() {}

    /** A value of structured data or of a feed: {@code https://schema.org/UsedCondition}, {@code refurbished}. */
    public static Optional<ItemCondition> parseDeclared(String value) {
        return Arrays.stream(ItemCondition.values())
                .filter(condition -> value.strip().endsWith(condition.schemaOrgWord()))
                .findFirst();
    }

    /**
     * What a text as printed beside a title or a price says.
     *
     * @param language a BCP 47 tag; null where it is not known
     */
    public static Optional<ItemCondition> read(String text, @Nullable String language) {
        return parseDeclared(text);
    }

    /** The condition of the main product as its title and the words about its condition show it. */
    public static Optional<ItemCondition> read(PageSurvey survey) {
        return Optional.empty();
    }
}
