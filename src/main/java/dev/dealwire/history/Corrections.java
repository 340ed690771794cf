package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts right what was misread. What was read then is kept for ever beside what replaced it, so that no reading disappears
 * without a trace; the observations themselves, the moments at which a listing was seen, stay.
 */
public interface Corrections {

    /** The listing's visits whose bytes were archived, oldest first. */
    List<ArchivedVisit> archived(ListingId listing, Instant since);

    /** The terms that were in force just before. */
    Optional<OfferTerms> termsBefore(ListingId listing, Instant moment);

    /**
     * Writes the corrections of one listing in one transaction, and makes it due at once, so that the next run judges it anew.
     * Visits that vouched for an earlier one's terms (304) follow it. Writing the same again changes nothing.
     *
     * <p>Verdicts that rest on terms which never were have to be put right in the same transaction, or it fails.
     *
     * @param corrections oldest first
     */
    void apply(ListingId listing, List<Correction> corrections, Instant now);
}
