package dev.dealwire.publish;

import dev.dealwire.catalog.Availability;
import dev.dealwire.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price that is shown, with everything that stands beside it.
 *
 * @param asOf when it was seen, in the readers' words and zone
 * @param availability null if the page did not say
 * @param markdown null if the price stands alone
 */
public record ShownPrice(
        Money current,
        Instant observedAt,
        String asOf,
        @Nullable Availability availability,
        @Nullable ShownMarkdown markdown) {}
