package dev.dealwire;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each table is written by the statements of one package, so that what its rows promise is kept in one place. */
class TableOwnersTests {

    private static final Path SOURCES = Path.of("src/main/java/dev/dealwire");
    private static final Path MIGRATIONS = Path.of("sql");

    private static final Map<String, List<String>> OWNERS = Map.of(
            "fetch.jdbc",
            List.of("lane", "robots_file"),
            "history.jdbc",
            List.of(
                    "merchant_listing",
                    "job_listing",
                    "job_reading",
                    "revisit",
                    "visit",
                    "observation",
                    "price_change",
                    "listing_price",
                    "price_summary",
                    "listed_product",
                    "correction",
                    "quarantine",
                    "audit_entry"),
            "feed.jdbc",
            List.of("feed_delivery", "feed_broken_item"),
            "discovery.jdbc",
            List.of("discovery", "discovered_listing"),
            "match.jdbc",
            List.of("product", "product_listing", "match_evidence", "match_ruling"),
            "deal.jdbc",
            List.of("deal", "deal_reason", "deal_step"),
            "publish.jdbc",
            List.of("slot", "snippet_revision", "claim", "claim_observation"),
            "pipeline",
            List.of("run", "run_lease"));

    /** A package that sets columns of its own concern in another's table. */
    private static final List<Guest> GUESTS = List.of(
            new Guest(
                    "history.jdbc",
                    "feed_delivery",
                    "forgets the archive file together with the visits that lie in it"),
            new Guest("discovery.jdbc", "revisit", "a listing that a sitemap calls changed is due at once"),
            new Guest("match.jdbc", "listed_product", "notes what was matched, and by which codes it is found"));

    private static final String VERB =
            "(?i)(?<!for )\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|copy)";
    private static final Pattern WRITE = Pattern.compile(VERB + "\\s+(?:only\\s+)?([a-z_]+)");
    private static final Pattern WRITE_TO_A_NAME_FROM_ELSEWHERE = Pattern.compile(VERB + "\\s*(?:\"|%s)");
    private static final Pattern TABLE = Pattern.compile("(?im)^create table (?:if not exists )?([a-z_]+)");

    @Test
    void tableIsWrittenByItsOwnerAlone() {
        Map<String, Set<String>> expected = new TreeMap<>();
        OWNERS.forEach((owner, tables) -> tables.forEach(table -> add(expected, table, owner)));
        GUESTS.forEach(guest -> add(expected, guest.table(), guest.name()));

        assertThat(writers()).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void statementNamesItsTableWhereItStands() {
        assertThat(texts(SOURCES, ".java").entrySet())
                .filteredOn(source -> WRITE_TO_A_NAME_FROM_ELSEWHERE
                        .matcher(source.getValue())
                        .find())
                .extracting(Map.Entry::getKey)
                .isEmpty();
    }

    private static Map<String, Set<String>> writers() {
        Set<String> tables = texts(MIGRATIONS, ".sql").values().stream()
                .flatMap(sql -> TABLE.matcher(sql).results())
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
        return texts(SOURCES, ".java").entrySet().stream()
                .flatMap(source -> WRITE.matcher(source.getValue())
                        .results()
                        .map(found -> Map.entry(found.group(1), packageOf(source.getKey()))))
                .filter(write -> tables.contains(write.getKey()))
                .collect(groupingBy(
                        Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
    }

    private static void add(Map<String, Set<String>> writers, String table, String writer) {
        writers.computeIfAbsent(table, _ -> new TreeSet<>()).add(writer);
    }

    private static String packageOf(Path source) {
        return SOURCES.relativize(source.getParent()).toString().replace('/', '.');
    }

    private static Map<Path, String> texts(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(toMap(file -> file, TableOwnersTests::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Guest(String name, String table, String reason) {}
}
