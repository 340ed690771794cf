package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.catalog.Word;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.money.Money;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reading that is not believed, or was not.
 *
 * @param id the number of the visit that read it
 * @param lastGood the price that stands instead; null if there was none
 * @param archived the page; null if the merchant's pages are not kept
 * @param decision what was decided of it; null while it is held
 */
public record HeldReading(
        long id,
        ListingId listing,
        URI url,
        Instant heldAt,
        Implausibility reason,
        OfferTerms terms,
        @Nullable Money lastGood,
        @Nullable ArchiveReference archived,
        @Nullable Decision decision) {

    /** What became of a held reading. */
    public enum Decision {
        /** It is history now. */
        ACCEPTED,
        /** It was a misreading. */
        REJECTED,
        /** A later reading of the listing was accepted. */
        SUPERSEDED;

        public String word() {
            return Word.of(this);
        }

        public static Decision parse(String word) {
            return Word.parse(Decision.class, word);
        }
    }
}
