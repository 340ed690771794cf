package dev.dealwire.cli;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.Deals;
import dev.dealwire.deal.Markdown;
import dev.dealwire.deal.ReferenceFinding;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.TrackedListing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Listings with their verdicts, for people and for programs. */
final class DealList {

    private static final String NEVER_SEEN = "never_seen";

    private final List<Line> lines;

    private DealList(List<Line> lines) {
        this.lines = lines;
    }

    static DealList of(List<JobDefinition> jobs, PriceHistory history, Deals deals) {
        List<Line> lines = new ArrayList<>();
        for (JobDefinition job : jobs) {
            List<ListingId> ids =
                    job.listings().stream().map(TrackedListing::id).toList();
            Map<ListingId, ListingPrice> prices = history.current(ids);
            Map<ListingId, StandingDeal> verdicts = deals.of(job.id());
            ids.forEach(id -> lines.add(new Line(job, id, prices.get(id), verdicts.get(id))));
        }
        return new DealList(lines);
    }

    String toTable() {
        TextTable table = new TextTable("listing", "price", "reference", "off", "verdict", "seen");
        lines.forEach(line -> table.row(
                line.listing.toString(),
                line.price == null ? "" : line.price.terms().currentPrice().toString(),
                line.reference().map(r -> r.reference().toString()).orElse(""),
                line.markdown().map(m -> m.percentOff().toString()).orElse(""),
                line.isLive() ? "deal" : line.reasons(),
                line.price == null ? "" : line.price.lastSeenAt().toString()));
        return table.toString();
    }

    String toJsonLines() {
        return lines.stream()
                .map(line -> JsonMapper.shared().writeValueAsString(line.fields()) + "\n")
                .collect(Collectors.joining());
    }

    private record Line(
            JobDefinition job,
            ListingId listing,
            @Nullable ListingPrice price,
            @Nullable StandingDeal verdict) {

        boolean isLive() {
            return verdict != null && verdict.isLive();
        }

        Optional<ReferenceFinding> reference() {
            return verdict == null ? Optional.empty() : Optional.ofNullable(verdict.reference());
        }

        Optional<Markdown> markdown() {
            return isLive() && price != null
                    ? reference()
                            .map(r -> new Markdown(
                                    r.reference(), r.kind(), price.terms().currentPrice()))
                    : Optional.empty();
        }

        String reasons() {
            return verdict == null
                    ? NEVER_SEEN
                    : verdict.reasons().stream().sorted().map(Reason::word).collect(Collectors.joining(", "));
        }

        Map<String, @Nullable Object> fields() {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("job", job.id().value());
            fields.put("listing", listing.toString());
            fields.put("live", isLive());
            fields.put("reasons", isLive() ? List.of() : List.of(reasons().split(", ", -1)));
            fields.put(
                    "currentPrice",
                    price == null ? null : price.terms().currentPrice().toDecimalString());
            fields.put(
                    "currency",
                    price == null ? null : price.terms().currentPrice().currencyCode());
            fields.put(
                    "referencePrice",
                    reference().map(r -> r.reference().toDecimalString()).orElse(null));
            fields.put("referenceKind", reference().map(r -> word(r.kind())).orElse(null));
            fields.put("verdict", reference().map(r -> r.verdict().word()).orElse(null));
            fields.put(
                    "daysCarrying",
                    reference().map(ReferenceFinding::daysCarrying).orElse(null));
            fields.put("percentOff", markdown().map(m -> m.percentOff().value()).orElse(null));
            fields.put(
                    "saving", markdown().map(m -> m.saving().toDecimalString()).orElse(null));
            fields.put("availability", availability());
            fields.put("lastSeenAt", price == null ? null : price.lastSeenAt().toString());
            return fields;
        }

        private @Nullable String availability() {
            Availability stated = price == null ? null : price.terms().availability();
            return stated == null ? null : stated.schemaOrgWord();
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }
}
