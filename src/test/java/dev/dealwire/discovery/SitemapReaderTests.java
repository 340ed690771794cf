package dev.dealwire.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapReaderTests {

    private static final URI URL = URI.create("https://www.shop.example/sitemap.xml");
    private static final int ENTRIES = 15_000;

    @TempDir
    private Path folder;

    /** The JDK's parser gives up beyond 100,000 of them, as if each were an attack. */
    @Test
    void largeSitemapWhoseAddressesHaveManyParametersIsReadWhole() throws Exception {
        String parameters = "?a=1&amp;b=2&amp;c=3&amp;d=4&amp;e=5&amp;f=6&amp;g=7&amp;h=8&amp;i=";
        String sitemap = IntStream.range(0, ENTRIES)
                .mapToObj(i -> "<url><loc>https://www.shop.example/p/" + i + parameters + i + "</loc></url>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                        "</urlset>\n"));
        Path file = Files.writeString(folder.resolve("sitemap.xml"), sitemap);
        Sitemap read = new SitemapReader().read(file, URL);

        assertThat(read).isInstanceOfSatisfying(Sitemap.Urls.class, urls -> {
            assertThat(urls.entries()).hasSize(ENTRIES);
            assertThat(urls.entries().getLast().url())
                    .hasToString("https://www.shop.example/p/14999?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=14999");
        });
    }
}
