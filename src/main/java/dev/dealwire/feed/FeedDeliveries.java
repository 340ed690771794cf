package dev.dealwire.feed;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.history.RunToken;
import java.util.List;
import java.util.Optional;

/** The readings of feeds, so that the next can be measured by the last. */
public interface FeedDeliveries {

    /** The latest that was accepted from there. */
    Optional<FeedDelivery> lastAccepted(MerchantId merchant, String location);

    /** What a run read; in the order of the merchants. */
    List<FeedDelivery> of(long run);

    /**
     * Writes a run's reading of a merchant's feed; a second one of the same run replaces it.
     *
     * @throws dev.dealwire.history.LeaseLostException if the run was taken over
     */
    void record(RunToken token, FeedDelivery delivery);
}
