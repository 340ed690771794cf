package dev.dealwire.cli;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.Word;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.DealLife;
import dev.dealwire.deal.DealScore;
import dev.dealwire.deal.DealStepDocument;
import dev.dealwire.deal.Deals;
import dev.dealwire.deal.Markdown;
import dev.dealwire.deal.PriceComparison;
import dev.dealwire.deal.ReferenceFinding;
import dev.dealwire.deal.StandingDeal;
import dev.dealwire.history.ListingPrice;
import dev.dealwire.history.PriceHistory;
import dev.dealwire.job.JobDefinition;
import dev.dealwire.job.TrackedListing;
import dev.dealwire.money.Money;
import dev.dealwire.money.Percent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Listings with their verdicts, for people and for programs. */
final class DealList {

    private final List<Line> lines;

    private DealList(List<Line> lines) {
        this.lines = lines;
    }

    static DealList of(List<JobDefinition> jobs, PriceHistory history, Deals deals, Instant now) {
        List<Line> lines = new ArrayList<>();
        for (JobDefinition job : jobs) {
            List<ListingId> ids =
                    job.listings().stream().map(TrackedListing::id).toList();
            Map<ListingId, ListingPrice> prices = history.current(ids);
            Map<ListingId, StandingDeal> verdicts = deals.of(job.id(), ids);
            Map<ListingId, List<DealLife.Step>> lives = deals.lives(job.id(), ids, now);
            ids.forEach(id -> lines.add(
                    new Line(job, id, prices.get(id), verdicts.get(id), lives.getOrDefault(id, List.of()), now)));
        }
        return new DealList(lines);
    }

    String toTable() {
        TextTable table = new TextTable(
                "listing",
                "price",
                "reference",
                "off",
                "claimed",
                "usual",
                "30 days",
                "score",
                "verdict",
                "life",
                "seen");
        lines.forEach(line -> table.row(
                line.listing.toString(),
                line.price == null ? "" : line.price.terms().currentPrice().toString(),
                line.reference().map(r -> r.reference().toString()).orElse(""),
                line.markdown().map(m -> m.percentOff().toString()).orElse(""),
                line.compared(PriceComparison::claimed, PriceComparison::claimedOff),
                line.compared(PriceComparison::usual, PriceComparison::streetOff),
                line.compared(PriceComparison::monthLow, PriceComparison::monthLowOff),
                line.score().map(DealScore::toString).orElse(""),
                line.verdictWords(),
                line.life.isEmpty() ? "" : LifeText.words(line.life.getLast()),
                line.price == null
                        ? ""
                        : line.price
                                .lastSeenAt()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()));
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
            @Nullable StandingDeal verdict,
            List<DealLife.Step> life,
            Instant now) {

        boolean isLive() {
            return reasons().isEmpty();
        }

        /** Every reason against it; empty for a deal. */
        List<Reason> reasons() {
            if (price == null) {
                return List.of(Reason.NEVER_SEEN);
            }
            return verdict == null || verdict.change() != price.change()
                    ? List.of(Reason.NOT_ASSESSED)
                    : verdict.reasonsAt(now).stream().sorted().toList();
        }

        String verdictWords() {
            String words =
                    isLive() ? "deal" : reasons().stream().map(Reason::word).collect(Collectors.joining(", "));
            return comparison().filter(PriceComparison::inflated).isPresent() ? words + " (inflated)" : words;
        }

        Optional<PriceComparison> comparison() {
            return verdict == null ? Optional.empty() : Optional.of(verdict.comparison());
        }

        Optional<DealScore> score() {
            return comparison().map(PriceComparison::score);
        }

        /** A reference with what is off it; empty where there is none. */
        String compared(Function<PriceComparison, @Nullable Money> reference, Function<PriceComparison, Percent> off) {
            return comparison()
                    .filter(known -> reference.apply(known) != null)
                    .map(known -> off.apply(known) + " of "
                            + Objects.requireNonNull(reference.apply(known)).toDecimalString())
                    .orElse("");
        }

        Optional<ReferenceFinding> reference() {
            return verdict == null ? Optional.empty() : Optional.ofNullable(verdict.reference());
        }

        Optional<Markdown> markdown() {
            return isLive() && price != null
                    ? reference()
                            .map(r -> new Markdown(r.reference(), price.terms().currentPrice()))
                    : Optional.empty();
        }

        Map<String, @Nullable Object> fields() {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("job", job.id().value());
            fields.put("listing", listing.toString());
            fields.put("live", isLive());
            fields.put("reasons", reasons().stream().map(Reason::word).toList());
            fields.put(
                    "currentPrice",
                    price == null ? null : price.terms().currentPrice().toDecimalString());
            fields.put(
                    "currency",
                    price == null ? null : price.terms().currentPrice().currencyCode());
            fields.put(
                    "referencePrice",
                    reference().map(r -> r.reference().toDecimalString()).orElse(null));
            fields.put("referenceKind", reference().map(r -> Word.of(r.kind())).orElse(null));
            fields.put("verdict", reference().map(r -> r.verdict().word()).orElse(null));
            fields.put(
                    "daysCarrying",
                    reference().map(ReferenceFinding::daysCarrying).orElse(null));
            fields.put("percentOff", markdown().map(m -> m.percentOff().value()).orElse(null));
            fields.put(
                    "saving", markdown().map(m -> m.saving().toDecimalString()).orElse(null));
            comparison().ifPresent(known -> putAll(fields, known));
            fields.put("availability", availability());
            fields.put("lastSeenAt", price == null ? null : price.lastSeenAt().toString());
            fields.put("life", life.stream().map(DealStepDocument::of).toList());
            return fields;
        }

        private static void putAll(Map<String, @Nullable Object> fields, PriceComparison known) {
            DealScore score = known.score();
            fields.put("claimedPrice", decimal(known.claimed()));
            fields.put("claimedPercentOff", known.claimedOff().value());
            fields.put("inflatedReference", known.inflated());
            fields.put("usualPrice", decimal(known.usual()));
            fields.put("usualPercentOff", known.streetOff().value());
            fields.put("monthLow", decimal(known.monthLow()));
            fields.put("monthLowPercentOff", known.monthLowOff().value());
            fields.put("score", score == null ? null : score.points());
            fields.put("scoreLeast", score == null ? null : score.least());
            fields.put("scoreMost", score == null ? null : score.most());
            fields.put("observations", score == null ? 0 : score.coverage().observations());
            fields.put("daysSeen", score == null ? 0 : score.coverage().days());
            fields.put(
                    "greatestGap",
                    score == null ? null : score.coverage().greatestGap().toString());
        }

        private static @Nullable String decimal(@Nullable Money money) {
            return money == null ? null : money.toDecimalString();
        }

        private @Nullable String availability() {
            Availability stated = price == null ? null : price.terms().availability();
            return stated == null ? null : stated.schemaOrgWord();
        }
    }
}
