package dev.dealwire.publish.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON form of a snippet, field by field; what is absent is null, and what must not be absent is refused. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SnippetDocument(
        String slot, String kind, String subId, String locale, EditionDocument current, List<EditionDocument> later) {
    SnippetDocument {
        requireNonNull(slot);
        requireNonNull(kind);
        requireNonNull(subId);
        requireNonNull(locale);
        requireNonNull(current);
        requireNonNull(later);
    }

    /** The state and the "as of" follow from the blurbs; they are written for the reader, and ignored when read. */
    @JsonPropertyOrder({"state", "headline", "asOf", "until"})
    record EditionDocument(
            String state,
            String headline,
            @Nullable Instant asOf,
            @Nullable Instant until,
            List<BlurbDocument> blurbs,
            List<String> disclosures,
            List<String> disclaimers) {
        EditionDocument {
            requireNonNull(headline);
            requireNonNull(blurbs);
            requireNonNull(disclosures);
            requireNonNull(disclaimers);
        }
    }

    record BlurbDocument(
            String listing,
            String name,
            String merchant,
            String state,
            String text,
            @Nullable String callToAction,
            @Nullable LinkDocument link,
            @Nullable PriceDocument price,
            @Nullable String reason) {
        BlurbDocument {
            requireNonNull(listing);
            requireNonNull(name);
            requireNonNull(merchant);
            requireNonNull(state);
            requireNonNull(text);
        }
    }

    record LinkDocument(String url, boolean affiliate) {
        LinkDocument {
            requireNonNull(url);
        }
    }

    record PriceDocument(
            String currency,
            String current,
            Instant observedAt,
            String asOf,
            @Nullable String availability,
            @Nullable MarkdownDocument markdown) {
        PriceDocument {
            requireNonNull(currency);
            requireNonNull(current);
            requireNonNull(observedAt);
            requireNonNull(asOf);
        }
    }

    /** The days are absent in what was published before they were kept. */
    record MarkdownDocument(
            String reference,
            String referenceKind,
            @Nullable Integer windowDays,
            String saving,
            int percent) {
        MarkdownDocument {
            requireNonNull(reference);
            requireNonNull(referenceKind);
            requireNonNull(saving);
        }
    }
}
