package dev.dealwire.publish.json;

import dev.dealwire.catalog.Word;
import dev.dealwire.publish.Blurb;
import dev.dealwire.publish.Edition;
import dev.dealwire.publish.OfferLink;
import dev.dealwire.publish.ShownMarkdown;
import dev.dealwire.publish.ShownPrice;
import dev.dealwire.publish.Snippet;
import dev.dealwire.publish.json.SnippetDocument.BlurbDocument;
import dev.dealwire.publish.json.SnippetDocument.EditionDocument;
import dev.dealwire.publish.json.SnippetDocument.LinkDocument;
import dev.dealwire.publish.json.SnippetDocument.MarkdownDocument;
import dev.dealwire.publish.json.SnippetDocument.PriceDocument;
import org.jspecify.annotations.Nullable;

/** From snippets to documents. */
final class SnippetDocumentWriter {

    private SnippetDocumentWriter() {}

    static SnippetDocument write(Snippet snippet) {
        return new SnippetDocument(
                snippet.slot().value(),
                Word.of(snippet.kind()),
                snippet.subId().value(),
                snippet.locale().toLanguageTag(),
                write(snippet.current()),
                snippet.later().stream().map(SnippetDocumentWriter::write).toList());
    }

    private static EditionDocument write(Edition edition) {
        return new EditionDocument(
                Word.of(edition.state()),
                edition.headline(),
                edition.asOf().orElse(null),
                edition.until(),
                edition.blurbs().stream().map(SnippetDocumentWriter::write).toList(),
                edition.disclosures(),
                edition.disclaimers());
    }

    private static BlurbDocument write(Blurb blurb) {
        return new BlurbDocument(
                blurb.listing().toString(),
                blurb.name(),
                blurb.merchant(),
                Word.of(blurb.state()),
                blurb.text(),
                blurb.callToAction(),
                write(blurb.link()),
                write(blurb.price()),
                blurb.reason());
    }

    private static @Nullable LinkDocument write(@Nullable OfferLink link) {
        return link == null ? null : new LinkDocument(link.url().value(), link.affiliate());
    }

    private static @Nullable PriceDocument write(@Nullable ShownPrice price) {
        if (price == null) {
            return null;
        }
        return new PriceDocument(
                price.current().currencyCode(),
                price.current().toDecimalString(),
                price.observedAt(),
                price.asOf(),
                price.availability() == null ? null : price.availability().schemaOrgWord(),
                write(price.markdown()));
    }

    private static @Nullable MarkdownDocument write(@Nullable ShownMarkdown markdown) {
        if (markdown == null) {
            return null;
        }
        return new MarkdownDocument(
                markdown.reference().toDecimalString(),
                Word.of(markdown.kind()),
                markdown.windowDays(),
                markdown.saving().toDecimalString(),
                markdown.percent().value());
    }
}
