package dev.dealwire.discovery;

import dev.dealwire.catalog.Word;
import dev.dealwire.history.VisitFinding;
import dev.dealwire.job.DiscoveryRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What following a rule once came to.
 *
 * @param found within the rule's limit, the most recently changed first where a sitemap says so, else in the shop's order
 * @param refused how many addresses were left out, and why
 * @param asked how many pages or sitemaps came
 * @param stopped why it ended early, a lower-case constant of the stage that ended it; null if it came to its end
 * @param detail what was found then; null if the reason says it all
 */
public record Look(
        DiscoveryRule rule,
        List<FoundListing> found,
        Map<Refusal, Integer> refused,
        int asked,
        @Nullable String stopped,
        @Nullable String detail) {

    public Look {
        found = List.copyOf(found);
        refused = Map.copyOf(refused);
    }

    /** What it comes to if an error of ours befalls what it brought: nothing was found. */
    public Look broken(RuntimeException bug) {
        return new Look(rule, List.of(), Map.of(), asked, VisitFinding.INTERNAL_ERROR, bug.toString());
    }

    /** How many addresses were left out. */
    public int refusals() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The reasons and their counts, such as {@code other_host 3}; empty if nothing was left out. */
    public String refusalWords() {
        StringBuilder words = new StringBuilder();
        for (Refusal refusal : Refusal.values()) {
            int count = refused.getOrDefault(refusal, 0);
            if (count > 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(refusal.word())
                        .append(' ')
                        .append(count);
            }
        }
        return words.toString();
    }

    /** Why an address is not tracked; the lower-case name is also the word in the report. */
    public enum Refusal {
        /** Of a host that is not the merchant's. */
        OTHER_HOST,
        /** Its path does not begin as the rule wants. */
        OTHER_PATH,
        /** The rule tracks no more. */
        OVER_LIMIT;

        public String word() {
            return Word.of(this);
        }
    }
}
