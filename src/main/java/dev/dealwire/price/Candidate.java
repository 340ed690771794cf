package dev.dealwire.price;

import dev.dealwire.extract.visible.VisiblePrice;
import dev.dealwire.money.Money;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One amount that a page declares or shows, with what it is taken for and why.
 *
 * @param source where it comes from; candidates of one source do not confirm each other
 * @param money null if the text was refused
 * @param because what gives it its role; empty if nothing does but that it is there
 * @param soft whether only the mark-up's words, which are often wrong, give it its role
 * @param shown the shown text it was read from; null if it was declared
 * @param refusal why the text was refused; null if it was read
 */
record Candidate(
        CandidateRole role,
        String source,
        String text,
        @Nullable Money money,
        String place,
        List<Evidence> evidence,
        String because,
        boolean soft,
        @Nullable VisiblePrice shown,
        @Nullable String refusal) {

    Candidate {
        evidence = List.copyOf(evidence);
    }

    int score() {
        int score = 0;
        for (Evidence one : evidence) {
            score += one.points();
        }
        return score;
    }

    boolean isShown() {
        return shown != null;
    }

    boolean hasAny(Set<Evidence> some) {
        return evidence.stream().anyMatch(some::contains);
    }

    /** Whether the page declares it as the price, in a way that stands by itself. */
    boolean isDeclaredPrice() {
        return !isShown() && role == CandidateRole.CURRENT && score() >= OfferScorer.SPEAKS_FOR_ITSELF;
    }

    /** Whether it is shown, and only the mark-up's words give it its role. */
    boolean isOnlyCalledSo() {
        return isShown() && money != null && because.equals(VisibleRoles.MARK_UP);
    }

    Candidate as(CandidateRole other, Evidence because) {
        return as(other, soft, because);
    }

    Candidate as(CandidateRole other, boolean nowSoft, Evidence because) {
        List<Evidence> more =
                Stream.concat(evidence.stream(), Stream.of(because)).toList();
        return new Candidate(other, source, text, money, place, more, because.words(), nowSoft, shown, refusal);
    }

    String reasons() {
        return evidence.stream().map(Evidence::toString).collect(Collectors.joining(", "));
    }
}
