package dev.dealwire.publish.json;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.SlotId;
import dev.dealwire.catalog.Word;
import dev.dealwire.money.Money;
import dev.dealwire.money.Percent;
import dev.dealwire.price.ReferenceKind;
import dev.dealwire.publish.Blurb;
import dev.dealwire.publish.DisplayState;
import dev.dealwire.publish.Edition;
import dev.dealwire.publish.OfferLink;
import dev.dealwire.publish.SafeUrl;
import dev.dealwire.publish.ShownMarkdown;
import dev.dealwire.publish.ShownPrice;
import dev.dealwire.publish.Snippet;
import dev.dealwire.publish.SubId;
import dev.dealwire.publish.json.SnippetDocument.BlurbDocument;
import dev.dealwire.publish.json.SnippetDocument.EditionDocument;
import dev.dealwire.publish.json.SnippetDocument.LinkDocument;
import dev.dealwire.publish.json.SnippetDocument.MarkdownDocument;
import dev.dealwire.publish.json.SnippetDocument.PriceDocument;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From documents back to snippets; each value checks itself again. */
final class SnippetDocumentReader {

    private SnippetDocumentReader() {}

    static Snippet read(SnippetDocument document) {
        Stream<EditionDocument> editions = Stream.concat(Stream.of(document.current()), document.later().stream());
        return new Snippet(
                new SlotId(document.slot()),
                Word.parse(Snippet.Kind.class, document.kind()),
                new SubId(document.subId()),
                Locale.forLanguageTag(document.locale()),
                editions.map(SnippetDocumentReader::read).toList());
    }

    private static Edition read(EditionDocument edition) {
        return new Edition(
                edition.headline(),
                edition.blurbs().stream().map(SnippetDocumentReader::read).toList(),
                edition.disclosures(),
                edition.disclaimers(),
                edition.until());
    }

    private static Blurb read(BlurbDocument blurb) {
        return new Blurb(
                ListingId.parse(blurb.listing()),
                blurb.name(),
                blurb.merchant(),
                Word.parse(DisplayState.class, blurb.state()),
                blurb.text(),
                blurb.callToAction(),
                read(blurb.link()),
                read(blurb.price()),
                blurb.reason());
    }

    private static @Nullable OfferLink read(@Nullable LinkDocument link) {
        return link == null ? null : new OfferLink(new SafeUrl(link.url()), link.affiliate());
    }

    private static @Nullable ShownPrice read(@Nullable PriceDocument price) {
        if (price == null) {
            return null;
        }
        return new ShownPrice(
                Money.of(price.current(), price.currency()),
                price.observedAt(),
                price.asOf(),
                availability(price.availability()),
                read(price.markdown(), price.currency()));
    }

    private static @Nullable ShownMarkdown read(@Nullable MarkdownDocument markdown, String currency) {
        if (markdown == null) {
            return null;
        }
        return new ShownMarkdown(
                Money.of(markdown.reference(), currency),
                Word.parse(ReferenceKind.class, markdown.referenceKind()),
                markdown.windowDays() == null ? 0 : markdown.windowDays(),
                Money.of(markdown.saving(), currency),
                new Percent(markdown.percent()));
    }

    private static @Nullable Availability availability(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(Availability.values())
                .filter(candidate -> candidate.schemaOrgWord().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("found availability '" + word + "'"));
    }
}
