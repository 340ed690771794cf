package dev.dealwire.job;

import dev.dealwire.catalog.ObservationSource;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of this merchant's offers. Closed by default: a profile without a policy shows no price.
 *
 * @param pricesFrom the sources whose prices may be shown; empty shows none
 * @param greatestAge the age at which a shown price is withdrawn
 * @param disclaimers sentences printed beside a shown price, in order
 * @param statement what the programme obliges the site to say beside its links; null if the site's own disclosure will do
 * @param priceHistory whether "lowest in" and alike may be said
 * @param images whether product images may be shown
 */
public record DisplayPolicy(
        Set<ObservationSource> pricesFrom,
        Duration greatestAge,
        List<String> disclaimers,
        @Nullable String statement,
        boolean priceHistory,
        boolean images) {

    public static final DisplayPolicy CLOSED =
            new DisplayPolicy(Set.of(), Duration.ofHours(24), List.of(), null, false, false);

    public DisplayPolicy {
        pricesFrom = Set.copyOf(pricesFrom);
        disclaimers = List.copyOf(disclaimers);
    }
}
