package dev.dealwire.publish;

import dev.dealwire.money.Money;
import dev.dealwire.money.Percent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which blurbs a round-up shows, and in which order. Deals come first, the best in front: by percent, then by saving where
 * all are in one currency, then as the editor ordered them. Places that deals leave free go to deals that grew stale, in the
 * same order, then to those that ended or sold out. Picks whose price we may not show follow, and take no place.
 */
final class RoundUpChoice {

    /** A blurb with the markdown its pick was last seen at, whether or not that is shown. */
    record Candidate(Blurb blurb, @Nullable ShownMarkdown markdown) {

        static Candidate of(Pick pick, Blurb blurb) {
            ObservedOffer offer = pick.offer();
            if (offer == null
                    || offer.currentPrice() == null
                    || !(offer.claim() instanceof PriceClaim.Markdown markdown)) {
                return new Candidate(blurb, null);
            }
            return new Candidate(blurb, ShownMarkdown.of(offer.currentPrice(), markdown));
        }

        private Percent percent() {
            return markdown == null ? new Percent(0) : markdown.percent();
        }

        /** Whether it may take one of the places: a price alone is no deal, and was none when it grew stale. */
        private boolean takesPlace() {
            return switch (blurb.state()) {
                case LIVE, AGEING, STALE -> markdown != null;
                case ENDED, SOLD_OUT -> true;
                case WITHHELD, EMPTY -> false;
            };
        }

        private int rank() {
            return switch (blurb.state()) {
                case LIVE, AGEING -> 0;
                case STALE -> 1;
                case ENDED -> 2;
                case SOLD_OUT -> 3;
                case WITHHELD, EMPTY -> 4;
            };
        }
    }

    private RoundUpChoice() {}

    static List<Blurb> choose(List<Candidate> candidates, int most) {
        Stream<Candidate> placed = candidates.stream()
                .filter(Candidate::takesPlace)
                .sorted(bestFirst(candidates))
                .limit(most);
        Stream<Candidate> withheld =
                candidates.stream().filter(candidate -> candidate.blurb().state() == DisplayState.WITHHELD);
        return Stream.concat(placed, withheld).map(Candidate::blurb).toList();
    }

    private static Comparator<Candidate> bestFirst(List<Candidate> candidates) {
        Comparator<Candidate> byPercent =
                Comparator.comparingInt(Candidate::rank).thenComparing(Candidate::percent, Comparator.reverseOrder());
        boolean oneCurrency = candidates.stream()
                        .flatMap(candidate -> Stream.ofNullable(candidate.markdown()))
                        .map(markdown -> markdown.saving().currency())
                        .distinct()
                        .count()
                <= 1;
        return oneCurrency ? byPercent.thenComparing(RoundUpChoice::greaterSaving) : byPercent;
    }

    private static int greaterSaving(Candidate one, Candidate other) {
        if (one.markdown() == null || other.markdown() == null) {
            return Boolean.compare(one.markdown() == null, other.markdown() == null);
        }
        Money saving = one.markdown().saving();
        return other.markdown().saving().compareTo(saving);
    }
}
