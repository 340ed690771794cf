package dev.dealwire.publish;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.extract.Page;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.ArchivedPage;
import dev.dealwire.fetch.ContentDecoder;
import dev.dealwire.fetch.Decoded;
import dev.dealwire.fetch.PageArchive;
import dev.dealwire.fetch.PageNotArchivedException;
import dev.dealwire.history.Observed;
import dev.dealwire.history.Witnesses;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.price.OfferReader;
import dev.dealwire.price.PageFragments;
import dev.dealwire.price.ReadingContext;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leads claims back to archived bytes. The page is read anew from the archive, whose digest is checked, so what is shown is
 * what the merchant sent.
 */
public final class ClaimChains {

    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final Claims claims;
    private final Witnesses witnesses;
    private final PageArchive archive;
    private final OfferReader reader;
    private final Definitions definitions;
    private final ContentDecoder decoder = new ContentDecoder(MOST_BYTES);

    public ClaimChains(
            Claims claims, Witnesses witnesses, PageArchive archive, OfferReader reader, Definitions definitions) {
        this.claims = claims;
        this.witnesses = witnesses;
        this.archive = archive;
        this.reader = reader;
        this.definitions = definitions;
    }

    /** What the slot claims now, each with its chain. */
    public List<ClaimChain> of(SlotId slot) {
        Map<Observed, ClaimChain.Link> known = new HashMap<>();
        return claims.of(slot).stream().map(claim -> chain(claim, known)).toList();
    }

    public Optional<ClaimChain> find(long claim) {
        return claims.find(claim).map(published -> chain(published, new HashMap<>()));
    }

    private ClaimChain chain(Claims.Published published, Map<Observed, ClaimChain.Link> known) {
        List<ClaimChain.Link> links = witnesses.observations(published.claim().visits()).stream()
                .map(observed -> known.computeIfAbsent(observed, this::link))
                .toList();
        return new ClaimChain(published, links);
    }

    private ClaimChain.Link link(Observed observed) {
        ArchiveReference archived = observed.archived();
        if (archived == null) {
            return new ClaimChain.Link(observed, null, "this merchant's pages are not kept");
        }
        try {
            return fragment(observed, archive.read(archived))
                    .map(fragment -> new ClaimChain.Link(observed, fragment, null))
                    .orElseGet(() -> new ClaimChain.Link(
                            observed, null, "the archived page does not show this price in one piece"));
        } catch (PageNotArchivedException | UncheckedIOException unreadable) {
            return new ClaimChain.Link(observed, null, "the archive cannot give it back: " + unreadable.getMessage());
        }
    }

    private Optional<String> fragment(Observed observed, ArchivedPage kept) {
        Decoded decoded = decoder.decode(kept.headers(), kept.body());
        Page page =
                new Page(decoded.bytes(), kept.headers().first("Content-Type").orElse(null), kept.url());
        return PageFragments.of(page, reader.read(page, context(observed)).trace(), observed.price());
    }

    private ReadingContext context(Observed observed) {
        MerchantProfile merchant =
                definitions.merchants().get(observed.listing().merchant());
        return merchant == null
                ? ReadingContext.UNKNOWN
                : new ReadingContext(merchant.currency(), merchant.locale(), merchant.hints());
    }
}
