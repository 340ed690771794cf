package dev.dealwire.discovery;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps, compressed or not, up to the 50 MB that the protocol allows them. */
final class SitemapReader {

    private static final int MOST_BYTES = 50 * 1024 * 1024;
    private static final int MOST_ENTITIES = 50_000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");
    private static final byte[] AMPERSAND = "&amp;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AMPERSAND_BY_NUMBER = "&#38;".getBytes(StandardCharsets.US_ASCII);

    /** @throws StoppedException if it is none, or too large for one */
    Sitemap read(Path file, URI url) throws IOException, StoppedException {
        byte[] bytes = inflated(file, url);
        writeAmpersandsByNumber(bytes);
        SiteMapParser parser = new SiteMapParser(false);
        parser.setAllowDocTypeDefinitions(false);
        try {
            return sitemap(parser.parseSiteMap(bytes, url.toURL()));
        } catch (UnknownFormatException | MalformedURLException e) {
            throw new StoppedException("not_a_sitemap", url + ": " + e.getMessage());
        } catch (IOException e) {
            throw new StoppedException("malformed_sitemap", url + ": " + e.getMessage());
        }
    }

    /**
     * The JDK's parser gives up at 100,000 uses of entities, and counts {@code &amp;amp;} as one, of which a large sitemap's
     * addresses may have more. References by number mean the same and are not counted.
     */
    private static void writeAmpersandsByNumber(byte[] bytes) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i <= bytes.length - AMPERSAND.length; i++) {
            if (bytes[i] == '&' && Arrays.equals(bytes, i, i + AMPERSAND.length, AMPERSAND, 0, AMPERSAND.length)) {
                found.add(i);
            }
        }
        if (found.size() > MOST_ENTITIES) {
            found.forEach(at -> System.arraycopy(AMPERSAND_BY_NUMBER, 0, bytes, at, AMPERSAND_BY_NUMBER.length));
        }
    }

    private static Sitemap sitemap(AbstractSiteMap read) {
        return switch (read) {
            case SiteMapIndex index ->
                new Sitemap.Index(
                        entries(index.getSitemaps(), AbstractSiteMap::getUrl, AbstractSiteMap::getLastModified));
            case SiteMap urls ->
                new Sitemap.Urls(
                        entries(urls.getSiteMapUrls(), entry -> entry.getUrl(), entry -> entry.getLastModified()));
            default -> new Sitemap.Urls(List.of());
        };
    }

    private static <T> List<SitemapEntry> entries(
            Collection<T> read, Function<T, URL> url, Function<T, @Nullable Date> modified) {
        List<SitemapEntry> entries = new ArrayList<>(read.size());
        for (T entry : read) {
            try {
                entries.add(new SitemapEntry(url.apply(entry).toURI(), instant(modified.apply(entry))));
            } catch (URISyntaxException unreadable) {
                continue; // an address that is none leads nowhere
            }
        }
        return entries;
    }

    /** The protocol's dates have years of four digits; others are no hint. */
    private static @Nullable Instant instant(@Nullable Date date) {
        Instant instant = date == null ? null : date.toInstant();
        return instant == null || instant.isBefore(EARLIEST) || !instant.isBefore(TOO_LATE) ? null : instant;
    }

    private static byte[] inflated(Path file, URI url) throws IOException, StoppedException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            byte[] bytes = (gzip ? new GZIPInputStream(in) : in).readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new StoppedException("sitemap_too_large", url + ": over " + MOST_BYTES + " bytes inflated");
            }
            return bytes;
        } catch (EOFException | ZipException e) {
            throw new StoppedException("malformed_sitemap", url + ": a broken compressed stream");
        }
    }
}
