package dev.dealwire.match;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.ProductIdentifiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two listings as two shops name them, and whether they are the same product: a row of a table. */
record ProductPair(boolean same, String category, ListedProduct one, ListedProduct other) {

    static List<ProductPair> read(String table) {
        try (var in = Objects.requireNonNull(ProductPair.class.getResourceAsStream(table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(ProductPair::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProductPair parse(String line) {
        String[] cells = line.split("\t", -1);
        return new ProductPair(
                switch (cells[0]) {
                    case "same" -> true;
                    case "different" -> false;
                    default -> throw new IllegalArgumentException("found '" + cells[0] + "', wanted same or different");
                },
                cells[1],
                product("one/item", cells[2], cells[3]),
                product("other/item", cells[4], cells[5]));
    }

    private static ListedProduct product(String listing, String title, String identifiers) {
        Map<String, String> said = Arrays.stream(identifiers.split(";"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> word[1]));
        return new ListedProduct(
                ListingId.parse(listing),
                title,
                said.get("brand"),
                new ProductIdentifiers(gtin(said.get("gtin")), said.get("mpn"), null, null),
                null);
    }

    private static @Nullable Gtin gtin(@Nullable String text) {
        return text == null ? null : new Gtin(text);
    }
}
