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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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

    /** @throws StoppedException if it is none, or too large for one */
    Sitemap read(Path file, URI url) throws IOException, StoppedException {
        byte[] bytes = inflated(file, url);
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

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
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
