package dev.dealwire.history;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.extract.Page;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.ArchivedPage;
import dev.dealwire.fetch.ContentDecoder;
import dev.dealwire.fetch.Decoded;
import dev.dealwire.fetch.PageArchive;
import dev.dealwire.fetch.PageNotArchivedException;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReader;
import dev.dealwire.price.OfferReading;
import dev.dealwire.price.PageFragments;
import dev.dealwire.price.ReadingContext;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows the piece of an archived page, the line of an archived feed or the item of an API's archived answer that carried a price. The bytes are read anew and
 * their digest is checked, so what is shown is what the merchant sent.
 */
public final class ArchivedFragments {

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int LONGEST_LINE = 300;

    private final PageArchive archive;
    private final OfferReader reader;
    private final Definitions definitions;
    private final ContentDecoder decoder = new ContentDecoder(MOST_BYTES);

    public ArchivedFragments(PageArchive archive, OfferReader reader, Definitions definitions) {
        this.archive = archive;
        this.reader = reader;
        this.definitions = definitions;
    }

    /**
     * What can be shown.
     *
     * @param text null if nothing can
     * @param missing why; null if something can
     */
    public record Fragment(@Nullable String text, @Nullable String missing) {

        static Fragment missing(String why) {
            return new Fragment(null, why);
        }
    }

    /** @param archived null if nothing was kept */
    public Fragment of(ListingId listing, @Nullable ArchiveReference archived, Money price) {
        return shown(
                archived,
                kept -> find(listing, kept, price),
                "the archived page does not show this price in one piece");
    }

    /** By what a page without a price says this of its stock. */
    public Fragment of(ListingId listing, @Nullable ArchiveReference archived, Availability stock) {
        return shown(
                archived, kept -> find(listing, kept, stock), "the archived page is not read as sold out any more");
    }

    private static Fragment shown(
            @Nullable ArchiveReference archived, Function<ArchiveReference, Optional<String>> finder, String notFound) {
        if (archived == null) {
            return Fragment.missing("this merchant's pages are not kept");
        }
        try {
            return finder.apply(archived)
                    .map(text -> new Fragment(text, null))
                    .orElseGet(() -> Fragment.missing(notFound));
        } catch (PageNotArchivedException | UncheckedIOException unreadable) {
            return Fragment.missing("the archive cannot give it back: " + unreadable.getMessage());
        }
    }

    private Optional<String> find(ListingId listing, ArchiveReference archived, Money price) {
        ArchivedPage kept = archive.read(archived);
        if (archived.line() != null) {
            return line(decoder.decode(kept.headers(), kept.body()).bytes(), archived.line());
        }
        if (archived.pointer() != null) {
            return JsonFragments.at(
                    decoder.decode(kept.headers(), kept.body()).bytes(), archived.pointer(), LONGEST_LINE);
        }
        Page page = page(kept);
        return PageFragments.of(page, reader.read(page, context(listing)).trace(), price);
    }

    private Optional<String> find(ListingId listing, ArchiveReference archived, Availability stock) {
        OfferReading reading = reader.read(page(archive.read(archived)), context(listing));
        return reading.facts().availability() == stock
                ? Optional.of(reading.trace().reason())
                : Optional.empty();
    }

    private Page page(ArchivedPage kept) {
        Decoded decoded = decoder.decode(kept.headers(), kept.body());
        return new Page(decoded.bytes(), kept.headers().first("Content-Type").orElse(null), kept.url());
    }

    private static Optional<String> line(byte[] feed, long number) {
        return new String(feed, StandardCharsets.UTF_8)
                .lines()
                .skip(number - 1)
                .findFirst()
                .map(line ->
                        line.substring(0, Math.min(line.length(), LONGEST_LINE)).strip());
    }

    private ReadingContext context(ListingId listing) {
        MerchantProfile merchant = definitions.merchants().get(listing.merchant());
        return merchant == null
                ? ReadingContext.UNKNOWN
                : new ReadingContext(merchant.currency(), merchant.locale(), merchant.hints());
    }
}
