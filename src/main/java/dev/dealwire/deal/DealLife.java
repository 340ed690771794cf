package dev.dealwire.deal;

import dev.dealwire.catalog.Word;
import dev.dealwire.deal.DealAssessment.Reason;
import dev.dealwire.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to a deal from one verdict to the next. */
public enum DealLife {
    /** It is one for the first time. */
    STARTED,
    /** It is one still, at another price or from another reference. */
    CHANGED,
    /** It is none any more, by what was read. */
    ENDED,
    /** It cannot be ordered any more. */
    SOLD_OUT,
    /** Its time ran out, or nobody looked for too long. */
    EXPIRED,
    /** It is one again. */
    BACK;

    /** The word for the database and reports. */
    public String word() {
        return Word.of(this);
    }

    public static DealLife parse(String word) {
        return Word.parse(DealLife.class, word);
    }

    /** @param before the verdict so far; null if there was none */
    public static Optional<DealLife> step(@Nullable StandingDeal before, DealAssessment next) {
        return switch (next) {
            case DealAssessment.Deal deal
            when before != null && before.isLive() -> sameTerms(before, deal) ? Optional.empty() : Optional.of(CHANGED);
            case DealAssessment.Deal _ -> Optional.of(before == null || before.endedAt() == null ? STARTED : BACK);
            case DealAssessment.NoDeal none ->
                before != null && before.isLive() ? Optional.of(end(none.reasons())) : Optional.empty();
        };
    }

    private static boolean sameTerms(StandingDeal before, DealAssessment.Deal deal) {
        ReferenceFinding reference = before.reference();
        return before.comparison().current().equals(deal.comparison().current())
                && reference != null
                && reference.reference().equals(deal.reference().reference());
    }

    private static DealLife end(Set<Reason> reasons) {
        if (reasons.contains(Reason.SOLD_OUT)) {
            return SOLD_OUT;
        }
        return reasons.contains(Reason.STALE) || reasons.contains(Reason.EVENT_OVER) ? EXPIRED : ENDED;
    }

    /**
     * One step of a deal's life, as it was kept.
     *
     * @param price asked from then on
     * @param reference what the market's rule measured from; null if it found nothing
     * @param reasons why it is no deal from then on; empty for a deal, and where it ended before reasons were kept
     */
    public record Step(
            DealLife life,
            Instant at,
            Money price,
            @Nullable Money reference,
            Set<Reason> reasons) {

        public Step {
            reasons = Set.copyOf(reasons);
        }

        /** What a buyer saved from then on; empty if it was no deal. */
        public Optional<Markdown> markdown() {
            return switch (life) {
                case STARTED, CHANGED, BACK -> Optional.ofNullable(reference).map(from -> new Markdown(from, price));
                case ENDED, SOLD_OUT, EXPIRED -> Optional.empty();
            };
        }
    }
}
