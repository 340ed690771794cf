package dev.dealwire.cli;

import dev.dealwire.catalog.Word;
import dev.dealwire.price.OfferFacts;
import dev.dealwire.price.OfferReading;
import dev.dealwire.price.OfferReading.Priced;
import dev.dealwire.price.OfferReading.Unpriced;
import dev.dealwire.price.ReadingTrace;
import org.jspecify.annotations.Nullable;

/** One reading for an operator's eyes: what was read, why, and every candidate that was weighed. */
final class OfferTable {

    private final StringBuilder out = new StringBuilder();

    private OfferTable() {}

    static String of(String source, OfferReading reading) {
        OfferTable table = new OfferTable();
        table.out.append(source).append('\n');
        switch (reading) {
            case Priced priced -> table.priced(priced);
            case Unpriced unpriced -> table.unpriced(unpriced);
        }
        table.facts(reading.facts());
        table.candidates(reading.trace());
        return table.out.toString();
    }

    private void priced(Priced priced) {
        row("current price", priced.currentPrice() + " (" + Word.of(priced.confidence()) + ")");
        row("because", priced.trace().reason());
        if (priced.referencePrice() != null) {
            row(
                    "regular price",
                    priced.referencePrice().money() + " ("
                            + Word.of(priced.referencePrice().kind()) + ")");
        }
        if (priced.range() != null) {
            row("range", priced.range().minimum() + " to " + priced.range().maximum());
        }
    }

    private void unpriced(Unpriced unpriced) {
        row("no price", Word.of(unpriced.reason()));
        row("because", unpriced.trace().reason());
    }

    private void facts(OfferFacts facts) {
        row("title", facts.title());
        row("brand", facts.brand());
        row(
                "availability",
                facts.availability() == null ? null : facts.availability().schemaOrgWord());
        row("condition", facts.condition() == null ? null : facts.condition().schemaOrgWord());
        row("gtin", facts.identifiers().gtin());
        row("mpn", facts.identifiers().mpn());
        row("sku", facts.identifiers().sku());
        row("asin", facts.identifiers().asin());
        row("seller", facts.seller());
        row("image", facts.image());
    }

    private void row(String name, @Nullable Object value) {
        if (value != null) {
            out.append("  %-14s %s%n".formatted(name, Printable.line(value.toString())));
        }
    }

    private void candidates(ReadingTrace trace) {
        if (trace.candidates().isEmpty()) {
            return;
        }
        out.append("%n  %5s  %-14s %-14s %-22s %s%n".formatted("score", "role", "amount", "text", "where; verdict"));
        for (ReadingTrace.Weighed weighed : trace.candidates()) {
            out.append("  %5d  %-14s %-14s %-22s %s%n         %s%n"
                    .formatted(
                            weighed.score(),
                            weighed.role(),
                            weighed.amount() == null ? "-" : weighed.amount(),
                            shortened(weighed.text()),
                            Printable.line(weighed.place()),
                            weighed.verdict()));
        }
    }

    private static String shortened(String text) {
        return Printable.line(text.length() <= 22 ? text : text.substring(0, 21) + "…");
    }
}
