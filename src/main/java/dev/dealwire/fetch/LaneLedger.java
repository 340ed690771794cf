package dev.dealwire.fetch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What must be known of a lane beyond this process: how much of a day's budget is spent, and until when the merchant asked to
 * be left alone. Thread-safe.
 */
public interface LaneLedger {

    /**
     * Takes requests out of a day's budget.
     *
     * @param day in UTC
     * @param wanted at least 1
     * @param most the budget of the whole day
     * @return how many may be sent; 0 if the budget is spent
     */
    int take(PolitenessKey key, LocalDate day, int wanted, int most);

    /** Empty if the merchant did not ask to be left alone, or that time is long over. */
    Optional<Instant> restUntil(PolitenessKey key);

    /** The merchant asked to be left alone until then; an earlier moment than was known before changes nothing. */
    void rest(PolitenessKey key, Instant until);
}
