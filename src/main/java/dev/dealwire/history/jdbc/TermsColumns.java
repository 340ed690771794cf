package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.ObservationSource;
import dev.dealwire.catalog.Word;
import dev.dealwire.history.OfferTerms;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferReading.Confidence;
import dev.dealwire.price.ReferenceKind;
import dev.dealwire.price.ReferencePrice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The columns of {@code price_change} that hold an offer's terms, read and written in one place. */
final class TermsColumns {

    /** To be selected from an alias {@code c}. */
    static final String SELECTED = """
            c.current_price, c.currency, c.reference_price, c.reference_kind, c.availability, c.confidence, c.source""";

    /** The words for what can be ordered. */
    static final List<String> ORDERABLE = Arrays.stream(Availability.values())
            .filter(Availability::isOrderable)
            .map(Word::of)
            .toList();

    private TermsColumns() {}

    /** Null where the outer join found no change. */
    static @Nullable OfferTerms readNullable(ResultSet row) throws SQLException {
        return row.getBigDecimal("current_price") == null ? null : read(row);
    }

    static OfferTerms read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new OfferTerms(
                new Money(row.getBigDecimal("current_price"), currency),
                reference(row, currency),
                availability(row),
                Word.parse(Confidence.class, row.getString("confidence")),
                Word.parse(ObservationSource.class, row.getString("source")));
    }

    /** Null if the page did not say. */
    static @Nullable Availability availability(ResultSet row) throws SQLException {
        String stated = row.getString("availability");
        return stated == null ? null : Word.parse(Availability.class, stated);
    }

    static MapSqlParameterSource write(OfferTerms terms) {
        ReferencePrice reference = terms.referencePrice();
        return new MapSqlParameterSource()
                .addValue("currentPrice", terms.currentPrice().amount())
                .addValue("currency", terms.currentPrice().currencyCode())
                .addValue(
                        "referencePrice",
                        reference == null ? null : reference.money().amount())
                .addValue("referenceKind", reference == null ? null : Word.of(reference.kind()))
                .addValue("availability", terms.availability() == null ? null : Word.of(terms.availability()))
                .addValue("confidence", Word.of(terms.confidence()))
                .addValue("source", Word.of(terms.source()));
    }

    private static @Nullable ReferencePrice reference(ResultSet row, Currency currency) throws SQLException {
        BigDecimal amount = row.getBigDecimal("reference_price");
        return amount == null
                ? null
                : new ReferencePrice(
                        new Money(amount, currency), Word.parse(ReferenceKind.class, row.getString("reference_kind")));
    }
}
