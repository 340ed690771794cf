package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read off a page is read by rules for a class of pages: neither code nor vocabularies name a shop or a host. */
class NoShopIsNamedTests {

    private static final List<Path> FOLDERS = List.of(
            Path.of("src/main/java/dev/dealwire/extract"),
            Path.of("src/main/java/dev/dealwire/price"),
            Path.of("src/main/resources/dev/dealwire/extract"),
            Path.of("src/main/resources/dev/dealwire/price"));

    private static final Pattern SHOP = Pattern.compile(
            "(?<![a-z])(amazon|ebay|walmart|etsy|zalando|ikea|newegg|bestbuy|best buy|argos|currys|john ?lewis|overstock"
                    + "|craigslist|olx|otto\\.|zara|macys|bloomingdales|ulta|costco|home ?depot|lowe's|wayfair|aliexpress|alibaba"
                    + "|rakuten|coupang|flipkart|mercado ?libre|allegro|bol\\.com|cdiscount|fnac|mediamarkt|media markt|saturn"
                    + "|komplett|elkj|netonnet|proshop|dustin|micromania|playstation|adorama|bhphoto|micro ?center|sainsbury"
                    + "|tesco|asda|kohls|nordstrom|sephora|shein|temu|wish\\.com|tmon|gomaji|pcstore|spartoo|mobly)(?![a-z])");

    private static final Pattern HOST = Pattern.compile(
            "(?:https?://|www\\.)(?!schema\\.org|purl\\.org|ogp\\.me|www\\.w3\\.org)[a-z0-9.-]+\\.[a-z]{2,}");

    @Test
    void neitherCodeNorVocabularyNamesAShop() {
        List<String> found = new ArrayList<>();
        for (Path folder : FOLDERS) {
            for (Path file : files(folder)) {
                String text = read(file).toLowerCase(Locale.ROOT);
                for (Pattern pattern : List.of(SHOP, HOST)) {
                    pattern.matcher(text).results().forEach(match -> found.add(file + ": " + match.group()));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theFoldersHoldFiles() {
        assertThat(FOLDERS).allSatisfy(folder -> assertThat(files(folder)).isNotEmpty());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
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
}
