package dev.dealwire.publish;

import dev.dealwire.job.SlotDefinition;
import dev.dealwire.job.SlotDefinition.BestPrice;
import dev.dealwire.job.SlotDefinition.RoundUp;
import dev.dealwire.job.SlotDefinition.Single;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Composes a slot's snippet: what it says now, and everything it will say by itself later. Composing the same request at a
 * later time gives exactly what is left of the snippet by then, so an unequal snippet is one that readers should get.
 */
public final class SnippetComposer {

    private final AffiliateLinks links;

    public SnippetComposer(LinkRule links) {
        this.links = new AffiliateLinks(links);
    }

    public Snippet compose(SnippetRequest request, Instant now) {
        EditionComposer composer = new EditionComposer(request, links);
        List<Edition> editions = new ArrayList<>();
        append(editions, composer.edition(now), now);
        composer.momentsAfter(now).forEach(from -> append(editions, composer.edition(from), from));
        return new Snippet(
                request.slot().id(),
                kind(request.slot()),
                request.placement().subId(),
                request.market().locale(),
                editions);
    }

    private static void append(List<Edition> editions, Edition next, Instant from) {
        if (editions.isEmpty()) {
            editions.add(next);
            return;
        }
        Edition last = editions.getLast();
        if (!last.saysTheSameAs(next)) {
            editions.set(editions.size() - 1, last.withUntil(from));
            editions.add(next);
        }
    }

    private static Snippet.Kind kind(SlotDefinition slot) {
        return switch (slot) {
            case Single _, BestPrice _ -> Snippet.Kind.SINGLE;
            case RoundUp _ -> Snippet.Kind.ROUND_UP;
        };
    }
}
