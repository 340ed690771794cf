package dev.dealwire.pipeline;

import dev.dealwire.fetch.ArchivedPage;
import dev.dealwire.fetch.ContentDecoder;
import dev.dealwire.fetch.Decoded;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.FetchSettings;
import dev.dealwire.fetch.PageArchive;
import dev.dealwire.fetch.PageNotArchivedException;
import dev.dealwire.fetch.Trail;
import dev.dealwire.fetch.Validators;
import dev.dealwire.history.ArchivedVisit;
import dev.dealwire.history.ChangeRate;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.PlannedVisit;
import dev.dealwire.history.Recognition;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.job.Definitions;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.OfferSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in an archived page what a visit would find in it today. */
@Component
class ArchiveRereading {

    private final Definitions definitions;
    private final PageArchive archive;
    private final PageVisitor visitor;
    private final ContentDecoder decoder;

    ArchiveRereading(Definitions definitions, PageArchive archive, PageVisitor visitor, FetchSettings settings) {
        this.definitions = definitions;
        this.archive = archive;
        this.visitor = visitor;
        this.decoder = new ContentDecoder(settings.caps().inflated());
    }

    /** Whether the visit saw a page of its own: a feed is read by its specification, which no rule of ours changes. */
    boolean isPage(ArchivedVisit visit) {
        return visit.archived().line() == null && merchant(visit).offers() instanceof OfferSource.Page;
    }

    /**
     * @param known the listing's terms just before; null if it was never seen
     * @return empty if the bytes are gone, or more than today's caps let through: a part of a page is no page
     */
    Optional<VisitFinding> reread(ArchivedVisit visit, @Nullable OfferTerms known) {
        try {
            ArchivedPage page = archive.read(visit.archived());
            Decoded decoded = decoder.decode(page.headers(), page.body());
            return decoded.end() == Decoded.End.WHOLE
                    ? Optional.of(reread(visit, known, page, decoded.bytes()))
                    : Optional.empty();
        } catch (PageNotArchivedException expired) {
            return Optional.empty();
        }
    }

    private VisitFinding reread(ArchivedVisit visit, @Nullable OfferTerms known, ArchivedPage page, byte[] body) {
        FetchOutcome.Fetched fetched = new FetchOutcome.Fetched(
                new Trail(page.url(), page.url(), true),
                body,
                page.headers().first("Content-Type").orElse(null),
                Validators.NONE,
                visit.archived());
        PlannedVisit planned = new PlannedVisit(
                visit.visit(),
                visit.listing(),
                visit.url(),
                "",
                new Recognition(Validators.NONE, null),
                known,
                null,
                null,
                ChangeRate.UNKNOWN);
        return visitor.reread(planned, merchant(visit), fetched);
    }

    private MerchantProfile merchant(ArchivedVisit visit) {
        return definitions.merchant(visit.listing().merchant());
    }
}
