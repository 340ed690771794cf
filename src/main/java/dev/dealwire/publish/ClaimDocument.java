package dev.dealwire.publish;

import dev.dealwire.fetch.ArchiveReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim's chain in plain words and figures, as programs read it: the same from the command line and over HTTP. */
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
        List<ObservationDocument> observations) {

    public static ClaimDocument of(ClaimChain chain) {
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
                chain.links().stream().map(ObservationDocument::of).toList());
    }

    /** Amounts are decimal text; absent is null. */
    public record ObservationDocument(
            long visit,
            String at,
            String url,
            String price,
            String currency,
            boolean notModified,
            @Nullable String file,
            @Nullable Long offset,
            @Nullable String digest,
            @Nullable String fragment,
            @Nullable String missing) {

        static ObservationDocument of(ClaimChain.Link link) {
            ArchiveReference archived = link.observed().archived();
            return new ObservationDocument(
                    link.observed().visit(),
                    link.observed().at().toString(),
                    link.observed().url().toString(),
                    link.observed().price().toDecimalString(),
                    link.observed().price().currencyCode(),
                    link.observed().notModified(),
                    archived == null ? null : archived.file(),
                    archived == null ? null : archived.offset(),
                    archived == null ? null : archived.digest(),
                    link.fragment(),
                    link.missing());
        }
    }
}
