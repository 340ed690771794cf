package dev.dealwire.deal.jdbc;

import dev.dealwire.catalog.Word;
import dev.dealwire.deal.DealAssessment;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.deal.DealScore;
import dev.dealwire.deal.PriceComparison;
import dev.dealwire.deal.PriceComparison.LowestPrice;
import dev.dealwire.deal.ReferenceFinding;
import dev.dealwire.deal.ReferenceFinding.Verdict;
import dev.dealwire.history.Coverage;
import dev.dealwire.history.StreetPrice;
import dev.dealwire.history.Window;
import dev.dealwire.money.Money;
import dev.dealwire.price.ReferenceKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The columns of {@code deal} that say what a verdict rests on, read and written in one place. */
final class VerdictColumns {

    private static final List<String> NAMES = List.of(
            "currency",
            "current_price",
            "reference_price",
            "reference_kind",
            "verdict",
            "window_from",
            "window_until",
            "days_carrying",
            "window_observations",
            "window_days",
            "window_gap",
            "claimed_price",
            "inflated",
            "street_price",
            "street_days",
            "month_low",
            "score",
            "score_least",
            "score_most",
            "seen_observations",
            "seen_days",
            "seen_gap",
            "lowest_observations",
            "lowest_days");

    static final String LIST = String.join(", ", NAMES);

    /** Durations travel as ISO 8601 text. */
    static final String PARAMETERS = NAMES.stream()
            .map(name -> ":" + name + (name.endsWith("_gap") ? "::interval" : ""))
            .collect(Collectors.joining(", "));

    static final String UPDATES =
            NAMES.stream().map(name -> name + " = excluded." + name).collect(Collectors.joining(", "));

    /** To be selected from an alias {@code d}. */
    static final String SELECTED = NAMES.stream()
            .map(name -> name.endsWith("_gap") ? "extract(epoch from d." + name + ") as " + name : "d." + name)
            .collect(Collectors.joining(", "));

    private VerdictColumns() {}

    static MapSqlParameterSource write(MapSqlParameterSource row, DealAssessment assessment) {
        NAMES.forEach(name -> row.addValue(name, null));
        PriceComparison comparison = assessment.comparison();
        row.addValue("currency", comparison.current().currencyCode());
        row.addValue("current_price", comparison.current().amount());
        row.addValue("claimed_price", amount(comparison.claimed()));
        row.addValue("inflated", comparison.inflated());
        row.addValue("month_low", amount(comparison.monthLow()));
        write(row, assessment.reference());
        write(row, comparison.street());
        write(row, comparison.score());
        write(row, comparison.lowest());
        return row;
    }

    static @Nullable ReferenceFinding reference(ResultSet row) throws SQLException {
        Money reference = money(row, "reference_price");
        if (reference == null) {
            return null;
        }
        return new ReferenceFinding(
                reference,
                Word.parse(ReferenceKind.class, row.getString("reference_kind")),
                Word.parse(Verdict.class, row.getString("verdict")),
                new Window(
                        row.getTimestamp("window_from").toInstant(),
                        row.getTimestamp("window_until").toInstant()),
                row.getInt("days_carrying"),
                coverage(row, "window"));
    }

    static PriceComparison comparison(ResultSet row) throws SQLException {
        Money current = money(row, "current_price");
        if (current == null) {
            throw new SQLException("found a verdict without the price it was made on");
        }
        Money street = money(row, "street_price");
        boolean scored = row.getObject("score") != null;
        boolean lowest = row.getObject("lowest_days") != null;
        return new PriceComparison(
                current,
                money(row, "claimed_price"),
                row.getBoolean("inflated"),
                street == null ? null : new StreetPrice(street, row.getInt("street_days")),
                money(row, "month_low"),
                scored
                        ? new DealScore(
                                row.getInt("score"),
                                row.getInt("score_least"),
                                row.getInt("score_most"),
                                coverage(row, "seen"))
                        : null,
                lowest ? new LowestPrice(row.getInt("lowest_observations"), row.getInt("lowest_days")) : null);
    }

    /** What speaks against a deal, from an array named {@code reasons}. */
    static Set<Reason> reasons(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("reasons").getArray())
                .map(Reason::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<Reason> reasons(DealAssessment assessment) {
        return switch (assessment) {
            case DealAssessment.Deal _ -> Set.of();
            case DealAssessment.NoDeal none -> none.reasons();
        };
    }

    private static void write(MapSqlParameterSource row, @Nullable ReferenceFinding reference) {
        if (reference != null) {
            row.addValue("reference_price", reference.reference().amount());
            row.addValue("reference_kind", Word.of(reference.kind()));
            row.addValue("verdict", reference.verdict().word());
            row.addValue("window_from", Timestamp.from(reference.window().from()));
            row.addValue("window_until", Timestamp.from(reference.window().until()));
            row.addValue("days_carrying", reference.daysCarrying());
            write(row, "window", reference.coverage());
        }
    }

    private static void write(MapSqlParameterSource row, @Nullable StreetPrice street) {
        if (street != null) {
            row.addValue("street_price", street.price().amount());
            row.addValue("street_days", street.days());
        }
    }

    private static void write(MapSqlParameterSource row, @Nullable DealScore score) {
        if (score != null) {
            row.addValue("score", score.points());
            row.addValue("score_least", score.least());
            row.addValue("score_most", score.most());
            write(row, "seen", score.coverage());
        }
    }

    private static void write(MapSqlParameterSource row, @Nullable LowestPrice lowest) {
        if (lowest != null) {
            row.addValue("lowest_observations", lowest.observations());
            row.addValue("lowest_days", lowest.days());
        }
    }

    private static void write(MapSqlParameterSource row, String prefix, Coverage coverage) {
        row.addValue(prefix + "_observations", coverage.observations());
        row.addValue(prefix + "_days", coverage.days());
        row.addValue(prefix + "_gap", coverage.greatestGap().toString());
    }

    private static Coverage coverage(ResultSet row, String prefix) throws SQLException {
        return new Coverage(
                row.getInt(prefix + "_observations"),
                row.getInt(prefix + "_days"),
                Duration.ofMillis(
                        row.getBigDecimal(prefix + "_gap").movePointRight(3).longValue()));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency")));
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
