package dev.dealwire.history.jdbc;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.StatedProduct;
import dev.dealwire.catalog.Word;
import dev.dealwire.history.Recognition;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.history.VisitOutcome;
import dev.dealwire.history.VisitResult;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The parameters of what a result writes. */
final class ResultRows {

    private ResultRows() {}

    static MapSqlParameterSource product(VisitResult result, VisitFinding.Seen seen, long listing) {
        StatedProduct product = seen.product();
        Gtin gtin = product.identifiers().gtin();
        return new MapSqlParameterSource()
                .addValue("listing", listing)
                .addValue("at", Timestamp.from(result.visitedAt()))
                .addValue("title", seen.title())
                .addValue("brand", product.brand())
                .addValue("gtin14", gtin == null ? null : gtin.toGtin14())
                .addValue("mpn", product.identifiers().mpn())
                .addValue("condition", product.condition() == null ? null : Word.of(product.condition()));
    }

    static MapSqlParameterSource outcome(VisitResult result, VisitOutcome outcome) {
        MapSqlParameterSource row = new MapSqlParameterSource()
                .addValue("visit", result.visit().visit())
                .addValue("outcome", outcome.word())
                .addValue("reason", reason(result.finding()))
                .addValue("detail", detail(result.finding()))
                .addValue("stock", stock(result.finding()))
                .addValue("at", Timestamp.from(result.visitedAt()));
        return ArchiveColumns.write(row, result.archived());
    }

    static MapSqlParameterSource revisit(VisitResult result, long listing) {
        Recognition recognition = result.recognition();
        return new MapSqlParameterSource()
                .addValue("listing", listing)
                .addValue("at", Timestamp.from(result.visitedAt()))
                .addValue("dueAt", Timestamp.from(result.dueAt()))
                .addValue("rateVisits", result.rate().visits())
                .addValue("rateChanges", result.rate().changes())
                .addValue("rateDays", result.rate().days())
                .addValue("recognised", recognition != null)
                .addValue(
                        "etag",
                        recognition == null ? null : recognition.validators().etag())
                .addValue(
                        "lastModified",
                        recognition == null ? null : recognition.validators().lastModified())
                .addValue("readBy", recognition == null ? null : recognition.reader());
    }

    /** @param lastGood the price that was believed before; null if there was none */
    static MapSqlParameterSource held(
            VisitFinding.Held held, long visit, long listing, Instant at, @Nullable BigDecimal lastGood) {
        return TermsColumns.write(held.terms())
                .addValue("visit", visit)
                .addValue("listing", listing)
                .addValue("at", Timestamp.from(at))
                .addValue("reason", held.reason().word())
                .addValue("title", held.title())
                .addValue("lastGood", lastGood);
    }

    private static @Nullable String reason(VisitFinding finding) {
        return switch (finding) {
            case VisitFinding.Seen seen -> null;
            case VisitFinding.NotModified() -> null;
            case VisitFinding.Held held -> held.reason().word();
            case VisitFinding.Nothing nothing -> nothing.reason();
        };
    }

    private static @Nullable String stock(VisitFinding finding) {
        return finding instanceof VisitFinding.Nothing nothing && nothing.stock() != null
                ? Word.of(nothing.stock())
                : null;
    }

    private static @Nullable String detail(VisitFinding finding) {
        return finding instanceof VisitFinding.Nothing nothing ? nothing.detail() : null;
    }
}
