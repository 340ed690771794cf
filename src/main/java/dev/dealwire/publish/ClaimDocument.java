package dev.dealwire.publish;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.Word;
import dev.dealwire.deal.DealLife;
import dev.dealwire.deal.DealStepDocument;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim's chain, and what became of the deal it tells of, in plain words and figures, as programs read it: the same from the
 * command line and over HTTP.
 */
public record ClaimDocument(
        long id,
        String slot,
        int revision,
        String publishedAt,
        String listing,
        String kind,
        String words,
        String rule,
        String finding,
        List<ObservationDocument> observations,
        List<DealStepDocument> life) {

    /** @param life of the listing's deals in the job that claims it */
    public static ClaimDocument of(ClaimChain chain, List<DealLife.Step> life) {
        Claims.Published published = chain.published();
        Claim claim = published.claim();
        return new ClaimDocument(
                published.id(),
                published.slot().value(),
                published.revision(),
                published.publishedAt().toString(),
                claim.listing().toString(),
                claim.kind().word(),
                claim.words(),
                claim.rule(),
                claim.finding(),
                chain.links().stream().map(ObservationDocument::of).toList(),
                life.stream().map(DealStepDocument::of).toList());
    }

    /** Amounts are decimal text; absent is null. */
    public record ObservationDocument(
            long visit,
            String at,
            String url,
            @Nullable String price,
            @Nullable String currency,
            @Nullable String availability,
            boolean notModified,
            @Nullable String file,
            @Nullable Long offset,
            @Nullable String digest,
            @Nullable Long line,
            @Nullable String pointer,
            @Nullable String fragment,
            @Nullable String missing) {

        static ObservationDocument of(ClaimChain.Link link) {
            ArchiveReference archived = link.observed().archived();
            Money price = link.observed().price();
            Availability availability = link.observed().availability();
            return new ObservationDocument(
                    link.observed().visit(),
                    link.observed().at().toString(),
                    link.observed().url().toString(),
                    price == null ? null : price.toDecimalString(),
                    price == null ? null : price.currencyCode(),
                    availability == null ? null : Word.of(availability),
                    link.observed().notModified(),
                    archived == null ? null : archived.file(),
                    archived == null ? null : archived.offset(),
                    archived == null ? null : archived.digest(),
                    archived == null ? null : archived.line(),
                    archived == null ? null : archived.pointer(),
                    link.fragment(),
                    link.missing());
        }
    }
}
