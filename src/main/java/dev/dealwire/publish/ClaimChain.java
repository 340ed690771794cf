package dev.dealwire.publish;

import dev.dealwire.history.Observed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim and everything it leads back to, down to the bytes that a merchant sent. */
public record ClaimChain(Claims.Published published, List<Link> links) {

    public ClaimChain {
        links = List.copyOf(links);
    }

    /**
     * One observation with the piece of the page that carried its price.
     *
     * @param fragment of the page's source; null if it cannot be shown
     * @param missing why it cannot; null if it is shown
     */
    public record Link(
            Observed observed,
            @Nullable String fragment,
            @Nullable String missing) {}
}
