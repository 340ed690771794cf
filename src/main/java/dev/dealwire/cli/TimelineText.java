package dev.dealwire.cli;

import dev.dealwire.catalog.Word;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.history.PriceSummary;
import dev.dealwire.history.PriceTimeline;
import dev.dealwire.history.PriceTimeline.Spell;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReferencePrice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A timeline for people and for programs. */
record TimelineText(PriceTimeline timeline, Optional<PriceSummary> summary) {

    private static final String UNKNOWN = "unknown";

    String withLine(int width) {
        return Sparkline.of(timeline, width) + "\n\n" + toTable();
    }

    String toTable() {
        TextTable table = new TextTable("from", "until", "price", "reference", "state", "seen");
        for (Spell spell : timeline.spells()) {
            if (timeline.followsGap(spell)) {
                table.row("", "", "", "", "not seen", "");
            }
            table.row(
                    minute(spell.from()),
                    minute(spell.until()),
                    spell.price().toString(),
                    reference(spell.terms()),
                    state(spell.terms()),
                    spell.sighting().times() + "x");
        }
        return "%s%n%s%n%s".formatted(heading(), table, windows());
    }

    String toJson() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("listing", timeline.listing().toString());
        fields.put("title", timeline.title());
        fields.put("until", timeline.until().toString());
        fields.put("observations", timeline.observations());
        fields.put("low30Days", decimal(summary.map(PriceSummary::low30Days)));
        fields.put("streetPrice", decimal(summary.map(PriceSummary::streetPrice)));
        fields.put("spells", timeline.spells().stream().map(this::fields).toList());
        return JsonMapper.shared().writeValueAsString(fields) + "\n";
    }

    private String heading() {
        return timeline.title() == null
                ? timeline.listing().toString()
                : timeline.listing() + ": " + Printable.line(timeline.title().strip());
    }

    private String windows() {
        return "%d observations; lowest of 30 days %s; street price of 90 days %s%n"
                .formatted(
                        timeline.observations(),
                        summary.map(PriceSummary::low30Days)
                                .map(Money::toString)
                                .orElse(UNKNOWN),
                        summary.map(PriceSummary::streetPrice)
                                .map(Money::toString)
                                .orElse(UNKNOWN));
    }

    private Map<String, @Nullable Object> fields(Spell spell) {
        ReferencePrice reference = spell.terms().referencePrice();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("from", spell.from().toString());
        fields.put("until", spell.until().toString());
        fields.put("lastSeenAt", spell.sighting().lastAt().toString());
        fields.put("followsGap", timeline.followsGap(spell));
        fields.put("currentPrice", spell.price().toDecimalString());
        fields.put("currency", spell.price().currencyCode());
        fields.put(
                "referencePrice", reference == null ? null : reference.money().toDecimalString());
        fields.put("referenceKind", reference == null ? null : Word.of(reference.kind()));
        fields.put("soldOut", spell.terms().isSoldOut());
        fields.put("observations", spell.sighting().times());
        return fields;
    }

    private static String reference(OfferTerms terms) {
        ReferencePrice reference = terms.referencePrice();
        return reference == null ? "" : reference.money().toDecimalString() + " " + Word.of(reference.kind());
    }

    private static String state(OfferTerms terms) {
        return terms.isSoldOut() ? "sold out" : "";
    }

    private static @Nullable String decimal(Optional<Money> money) {
        return money.map(Money::toDecimalString).orElse(null);
    }

    private static String minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
