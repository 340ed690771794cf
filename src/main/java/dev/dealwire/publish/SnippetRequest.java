package dev.dealwire.publish;

import dev.dealwire.job.MarketPolicy;
import dev.dealwire.job.SlotDefinition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a slot's snippet is composed from, besides the time.
 *
 * @param picks in the editor's order
 * @param zone the one in which readers are told when a price was seen
 * @param eventEndsAt when deals seen before it are over by announcement; null if no end was announced
 */
public record SnippetRequest(
        SlotDefinition slot,
        List<Pick> picks,
        MarketPolicy market,
        ZoneId zone,
        @Nullable Instant eventEndsAt,
        Placement placement) {

    public SnippetRequest {
        picks = List.copyOf(picks);
    }
}
