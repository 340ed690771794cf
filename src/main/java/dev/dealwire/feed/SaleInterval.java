package dev.dealwire.feed;

import dev.dealwire.feed.FeedItem.Sale;
import dev.dealwire.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A {@code sale_price_effective_date}: two ISO 8601 moments with a slash between. Without an offset UTC is meant, as the
 * specification has it; a day alone begins at its first moment and ends after its last.
 */
final class SaleInterval {

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'HH:mm[:ss]][ ]")
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private SaleInterval() {}

    /** @param text null if no time is stated: then the sale is on */
    static Sale parse(@Nullable String text, Money price) throws BrokenItemException {
        if (text == null) {
            return new Sale(price, null, null);
        }
        String[] parts = text.split("/", -1);
        try {
            Instant from = moment(parts[0], false);
            Instant until = parts.length == 2 ? moment(parts[1], true) : from;
            if (parts.length == 2 && from.isBefore(until)) {
                return new Sale(price, from, until);
            }
        } catch (DateTimeException e) {
            throw broken(text);
        }
        throw broken(text);
    }

    private static Instant moment(String text, boolean end) {
        TemporalAccessor read =
                MOMENT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (read) {
            case OffsetDateTime exact -> exact.toInstant();
            case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
            case LocalDate day ->
                (end ? day.plusDays(1) : day).atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> throw new DateTimeException("no moment");
        };
    }

    private static BrokenItemException broken(String text) {
        return new BrokenItemException(
                "sale_price_effective_date", text, "two moments such as 2026-07-01T00:00-0800/2026-07-04T23:59-0800");
    }
}
