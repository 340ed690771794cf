package dev.dealwire.history;

import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.price.ReferencePrice;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A held reading in plain words and figures: the same from the command line and over HTTP. Amounts are decimal text. */
public record HeldDocument(
        long id,
        String listing,
        String url,
        String heldAt,
        String reason,
        String currency,
        String price,
        @Nullable String reference,
        @Nullable String lastGood,
        @Nullable String file,
        @Nullable Long offset,
        @Nullable String digest,
        @Nullable String fragment,
        @Nullable String missing,
        @Nullable String decision) {

    public static HeldDocument of(HeldReading reading, ArchivedFragments fragments) {
        ReferencePrice reference = reading.terms().referencePrice();
        ArchiveReference archived = reading.archived();
        ArchivedFragments.Fragment shown =
                fragments.of(reading.listing(), archived, reading.terms().currentPrice());
        return new HeldDocument(
                reading.id(),
                reading.listing().toString(),
                reading.url().toString(),
                reading.heldAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                reading.reason().word(),
                reading.terms().currentPrice().currencyCode(),
                reading.terms().currentPrice().toDecimalString(),
                reference == null ? null : reference.money().toDecimalString(),
                reading.lastGood() == null ? null : reading.lastGood().toDecimalString(),
                archived == null ? null : archived.file(),
                archived == null ? null : archived.offset(),
                archived == null ? null : archived.digest(),
                shown.text(),
                shown.missing(),
                reading.decision() == null ? null : reading.decision().word());
    }

    /** For a person, in three lines. */
    public String text() {
        String before = lastGood == null ? "never seen before" : "last good " + lastGood;
        String beside = reference == null ? "" : " beside " + reference;
        return "%d  %s  %s  %s %s%s, %s%n    %s%n    %s"
                .formatted(
                        id,
                        listing,
                        reason,
                        currency,
                        price,
                        beside,
                        before,
                        heldAt + "  " + url,
                        fragment == null ? "(" + missing + ")" : "… " + fragment + " …");
    }
}
