package dev.dealwire.price;

import dev.dealwire.extract.visible.Cue;
import dev.dealwire.extract.visible.Cues;
import dev.dealwire.extract.visible.VisiblePrice;
import dev.dealwire.money.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the higher price that belongs to the chosen one: beside it on the page, or declared for the same product. */
final class ReferenceDecision {

    /** Nobody strikes out a price that is more than this many times the current one; such a pair is two products. */
    private static final BigDecimal GREATEST_RATIO = BigDecimal.valueOf(15);

    private static final int LEAST = 40;
    private static final int DECLARED = 45;
    private static final int STATE_ALONE = 25;
    private static final int CONFIRMED = 30;

    /** How near two prices are to each other that stand in one small block. */
    private static final int IN_SMALL_BLOCK = 60;

    private static final int NEAR_TITLE = 2500;
    private static final int IN_TITLE_BLOCK = 1500;
    private static final Cues SAID = Cues.of(Cue.FORMER, Cue.LIST);

    private final AmountGroup chosen;
    private final List<Candidate> considered;

    private ReferenceDecision(AmountGroup chosen, List<Candidate> considered) {
        this.chosen = chosen;
        this.considered = considered;
    }

    static Optional<Candidate> decide(AmountGroup chosen, List<Candidate> considered) {
        return new ReferenceDecision(chosen, considered).decide();
    }

    private Optional<Candidate> decide() {
        return considered.stream()
                .filter(this::mayRefer)
                .filter(candidate -> score(candidate) >= LEAST)
                .max(Comparator.comparingInt(this::score));
    }

    private boolean mayRefer(Candidate candidate) {
        Money money = candidate.money();
        return candidate.role().isReference()
                && money != null
                && money.currency().equals(chosen.money().currency())
                && money.isGreaterThan(chosen.money())
                && money.amount().compareTo(chosen.money().amount().multiply(GREATEST_RATIO)) <= 0;
    }

    private int score(Candidate candidate) {
        int score = candidate.isShown() ? shownScore(candidate) : declaredScore(candidate);
        score += isConfirmed(candidate) ? CONFIRMED : 0;
        return candidate.role() == CandidateRole.PRIOR ? score - 25 : score;
    }

    /** Where a page shows or declares its price elsewhere too, it has chosen what to name beside it. */
    private int declaredScore(Candidate candidate) {
        boolean doubtful = isState(candidate)
                && (isShownNow() || !chosen.candidates().stream().allMatch(ReferenceDecision::isState));
        int base = doubtful ? STATE_ALONE : DECLARED;
        return base
                - (candidate.evidence().contains(Evidence.SIBLING_PRODUCT)
                                || candidate.evidence().contains(Evidence.UNDECIDED_PRODUCT)
                                || isOfAnotherOffer(candidate)
                        ? 30
                        : 0);
    }

    /** One of several offers names it, and the chosen price is another offer's. */
    private boolean isOfAnotherOffer(Candidate reference) {
        return isState(reference)
                && reference.evidence().contains(Evidence.ONE_OF_MANY_OFFERS)
                && chosen.candidates().stream()
                        .anyMatch(candidate ->
                                isState(candidate) && !candidate.evidence().contains(Evidence.ONE_OF_MANY_OFFERS));
    }

    /** The same amount as a reference from another source. */
    private boolean isConfirmed(Candidate candidate) {
        return considered.stream()
                .anyMatch(other -> !other.source().equals(candidate.source())
                        && other.role().isReference()
                        && Objects.equals(other.money(), candidate.money())
                        && (!other.isShown() || beside(other) > 0));
    }

    private int shownScore(Candidate candidate) {
        int penalties = candidate.evidence().stream()
                .mapToInt(Evidence::points)
                .filter(points -> points <= -20)
                .sum();
        int score = beside(candidate) + penalties;
        return candidate.soft() ? score - 5 : score;
    }

    private int beside(Candidate candidate) {
        VisiblePrice shown = Objects.requireNonNull(candidate.shown());
        int best = placeAlone(shown);
        for (Candidate current : chosen.candidates()) {
            if (current.isShown()) {
                best = Math.max(best, nearness(Objects.requireNonNull(current.shown()), shown));
            }
        }
        return isOfAnother(candidate, best) ? 0 : best;
    }

    /** A lower price of another amount stands nearer, and in one small block with it. */
    private boolean isOfAnother(Candidate reference, int nearness) {
        VisiblePrice shown = Objects.requireNonNull(reference.shown());
        boolean apart = isApart(reference) && !chosen.candidates().stream().allMatch(ReferenceDecision::isApart);
        int size = sizeWithChosen(shown);
        return considered.stream()
                .filter(other -> other.isShown() && other.role() == CandidateRole.CURRENT)
                .filter(other -> !chosen.money().equals(other.money()) && SoftReferences.isBelow(other, reference))
                .filter(other -> nearness(Objects.requireNonNull(other.shown()), shown) >= IN_SMALL_BLOCK)
                .anyMatch(other -> nearness(Objects.requireNonNull(other.shown()), shown) > nearness
                        || (apart && isApart(other) && 3 * SoftReferences.sizeOfPair(other, reference) <= 2 * size));
    }

    private int sizeWithChosen(VisiblePrice reference) {
        return chosen.candidates().stream()
                .map(Candidate::shown)
                .filter(Objects::nonNull)
                .mapToInt(current -> current.section().sizeWith(reference.section()))
                .min()
                .orElse(0);
    }

    /** Under a heading of its own two prices are a pair, such as those of a set. */
    private static boolean isApart(Candidate candidate) {
        return candidate.evidence().contains(Evidence.OTHER_HEADING);
    }

    private static int nearness(VisiblePrice current, VisiblePrice reference) {
        int size = current.section().sizeWith(reference.section());
        int gap = current.section().gapTo(reference.section());
        if (size <= 120) {
            return 75;
        }
        if (size <= 400) {
            return IN_SMALL_BLOCK;
        }
        if (size <= 1500 && gap <= 200) {
            return 45;
        }
        if (size <= 3000 && gap <= 120) {
            return 40;
        }
        return isNamedByTitle(current, reference) ? 40 : 0;
    }

    /** A badge that says "was" in the title's block, though the price stands elsewhere in it. */
    private static boolean isNamedByTitle(VisiblePrice current, VisiblePrice reference) {
        return reference.labelCues().hasAny(SAID)
                && reference.place().withTitle() <= NEAR_TITLE
                && current.place().withTitle() <= NEAR_TITLE
                && !reference.place().card();
    }

    private static boolean isState(Candidate candidate) {
        return candidate.source().equals("EMBEDDED_STATE");
    }

    private boolean isShownNow() {
        return considered.stream()
                .anyMatch(candidate -> candidate.isShown()
                        && candidate.score() > 0
                        && chosen.money().equals(candidate.money()));
    }

    /** Where the current price is not shown, the title must do. */
    private int placeAlone(VisiblePrice shown) {
        int reach = shown.labelCues().hasAny(SAID) && !shown.place().card() ? NEAR_TITLE : IN_TITLE_BLOCK;
        return !isShownNow() && shown.place().withTitle() <= reach ? 42 : 0;
    }

    static @Nullable ReferencePrice price(Candidate candidate) {
        ReferenceKind kind = candidate.role().referenceKind();
        return kind == null || candidate.money() == null ? null : new ReferencePrice(candidate.money(), kind);
    }
}
