package dev.dealwire.price;

import dev.dealwire.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the cheapest to the dearest variant, where the page prints or declares both ends. */
final class RangeReader {

    private RangeReader() {}

    static @Nullable PriceRange read(PriceDecision decision) {
        for (Candidate floor : ranked(decision.considered(), CandidateRole.FLOOR)) {
            Optional<Candidate> ceiling = ranked(decision.considered(), CandidateRole.CEILING).stream()
                    .filter(candidate -> candidate.source().equals(floor.source()))
                    .filter(candidate -> SoftReferences.isBelow(floor, candidate))
                    .findFirst();
            Money from = floor.money();
            Money to = ceiling.map(Candidate::money).orElse(null);
            if (from != null && to != null) {
                return new PriceRange(from, to);
            }
        }
        return null;
    }

    private static List<Candidate> ranked(List<Candidate> candidates, CandidateRole role) {
        return candidates.stream()
                .filter(candidate -> candidate.role() == role && candidate.score() >= OfferScorer.SPEAKS_FOR_ITSELF)
                .sorted(Comparator.comparingInt(Candidate::score).reversed())
                .toList();
    }
}
