package dev.dealwire.cli;

import static java.util.Objects.requireNonNull;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.deal.DealLife;
import dev.dealwire.deal.DealStepDocument;
import dev.dealwire.publish.Blurb;
import dev.dealwire.publish.ClaimChain;
import dev.dealwire.publish.ClaimDocument;
import dev.dealwire.publish.SnippetRevisions.Revision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The claims of a slot, for programs. */
final class WhyJson {

    private WhyJson() {}

    /** A line for each claim, then one for each pick that claims nothing. */
    static String lines(Revision revision, List<ClaimChain> chains, Map<ListingId, LifeText> lives) {
        Stream<Object> claims = chains.stream()
                .map(chain ->
                        ClaimDocument.of(chain, life(chain.published().claim().listing(), lives)));
        Set<ListingId> claimed = listings(chains).collect(Collectors.toSet());
        Stream<Object> silent = revision.snippet().current().blurbs().stream()
                .filter(blurb -> !claimed.contains(blurb.listing()))
                .map(blurb -> silent(revision, blurb, life(blurb.listing(), lives)));
        return Stream.concat(claims, silent)
                .map(document -> JsonMapper.shared().writeValueAsString(document) + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, @Nullable Object> silent(Revision revision, Blurb blurb, List<DealLife.Step> life) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("slot", revision.snippet().slot().value());
        fields.put("revision", revision.number());
        fields.put("listing", blurb.listing().toString());
        fields.put("reason", blurb.reason());
        fields.put("life", life.stream().map(DealStepDocument::of).toList());
        return fields;
    }

    private static List<DealLife.Step> life(ListingId listing, Map<ListingId, LifeText> lives) {
        return requireNonNull(lives.get(listing)).steps();
    }

    private static Stream<ListingId> listings(List<ClaimChain> chains) {
        return chains.stream().map(chain -> chain.published().claim().listing());
    }
}
