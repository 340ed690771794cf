package dev.dealwire.feed;

import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.catalog.ProductIdentifiers;
import dev.dealwire.catalog.StatedProduct;
import dev.dealwire.catalog.Word;
import dev.dealwire.history.Implausibility;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.PlausibilityPolicy;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.ReferenceKind;
import dev.dealwire.price.ReferencePrice;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a visit finds where a feed speaks for the page. */
public final class FeedFindings {

    private final PlausibilityPolicy plausibility;
    private final ObservationSource source;

    /** @param source where the items come from: a feed or an API */
    public FeedFindings(PlausibilityPolicy plausibility, ObservationSource source) {
        this.plausibility = plausibility;
        this.source = source;
    }

    /**
     * @param known the listing's latest terms; null if it was never seen
     * @param now decides whether a sale is on
     */
    public VisitFinding of(FeedMatch match, @Nullable OfferTerms known, Instant now) {
        return switch (match) {
            case FeedMatch.Found found -> seen(found.item(), known, now);
            case FeedMatch.Several several ->
                new VisitFinding.Nothing(
                        VisitOutcome.UNPARSEABLE,
                        "several_" + word() + "_items",
                        units() + several.one().line() + " and "
                                + several.other().line() + " state different terms");
            case FeedMatch.Missing() -> new VisitFinding.Nothing(VisitOutcome.UNPARSEABLE, "not_in_" + word(), null);
        };
    }

    private VisitFinding seen(FeedItem item, @Nullable OfferTerms known, Instant now) {
        OfferTerms terms = terms(item, now);
        Optional<Implausibility> doubt = plausibility.doubt(terms, known);
        return doubt.isPresent()
                ? new VisitFinding.Held(terms, item.title(), doubt.get())
                : new VisitFinding.Seen(terms, item.title(), product(item));
    }

    private static StatedProduct product(FeedItem item) {
        return new StatedProduct(
                item.brand(), new ProductIdentifiers(item.gtin(), item.mpn(), item.id(), null), item.condition());
    }

    /** While a sale is on, the feed's price is by its own word the regular one. */
    private OfferTerms terms(FeedItem item, Instant now) {
        Money current = item.priceAt(now);
        ReferencePrice reference =
                current.isLessThan(item.price()) ? new ReferencePrice(item.price(), ReferenceKind.REGULAR) : null;
        return new OfferTerms(current, reference, item.availability(), Confidence.PUBLISHABLE, source);
    }

    private String word() {
        return Word.of(source);
    }

    private String units() {
        return source == ObservationSource.API ? "items " : "lines ";
    }
}
