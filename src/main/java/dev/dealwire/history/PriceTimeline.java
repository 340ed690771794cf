package dev.dealwire.history;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a listing asked over a stretch of time, as far as it was seen: spells of equal terms, and between them gaps in which
 * nobody knows.
 *
 * @param title the page's own title when it was last seen; null if it had none
 * @param spells in order of time, none empty, none overlapping
 */
public record PriceTimeline(
        ListingId listing, @Nullable String title, Instant from, Instant until, List<Spell> spells) {

    /** Terms are taken to stand between two sightings no further apart than this. */
    public static final Duration GAP = Duration.ofDays(7);

    public PriceTimeline {
        spells = List.copyOf(spells);
    }

    /** @param sightings in order of time */
    public static PriceTimeline of(
            ListingId listing, @Nullable String title, Instant from, Instant until, List<Sighting> sightings) {
        List<Sighting> merged = merge(sightings);
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            Instant next = i + 1 == merged.size() ? null : merged.get(i + 1).firstAt();
            spells.add(new Spell(merged.get(i), end(merged.get(i), next)));
        }
        return new PriceTimeline(listing, title, from, until, spells);
    }

    private static List<Sighting> merge(List<Sighting> sightings) {
        List<Sighting> merged = new ArrayList<>();
        for (Sighting sighting : sightings) {
            if (!merged.isEmpty() && merged.getLast().isContinuedBy(sighting)) {
                merged.add(merged.removeLast().and(sighting));
            } else {
                merged.add(sighting);
            }
        }
        return merged;
    }

    private static Instant end(Sighting sighting, @Nullable Instant next) {
        return next == null || next.isAfter(sighting.lastAt().plus(GAP)) ? sighting.lastAt() : next;
    }

    public Optional<Spell> latest() {
        return spells.isEmpty() ? Optional.empty() : Optional.of(spells.getLast());
    }

    /** Whether nothing is known between a spell and the one before it. */
    public boolean followsGap(Spell spell) {
        int index = spells.indexOf(spell);
        return index > 0 && spells.get(index - 1).until().isBefore(spell.from());
    }

    /** The lowest price at which it could be ordered, among those in the currency of the latest; empty if there is none. */
    public Optional<Money> lowest() {
        return latest().map(spell -> spell.price().currency())
                .flatMap(currency -> spells.stream()
                        .filter(spell -> !spell.terms().isSoldOut())
                        .map(Spell::price)
                        .filter(price -> price.currency().equals(currency))
                        .min(Money::compareTo));
    }

    public long observations() {
        return spells.stream().mapToLong(spell -> spell.sighting().times()).sum();
    }

    /**
     * The same terms seen again and again, with no gap between.
     *
     * @param times how many observations there are of them
     */
    public record Sighting(Instant firstAt, Instant lastAt, long times, OfferTerms terms) {

        private boolean isContinuedBy(Sighting next) {
            return terms.equals(next.terms) && !next.firstAt.isAfter(lastAt.plus(GAP));
        }

        private Sighting and(Sighting next) {
            Instant last = lastAt.isAfter(next.lastAt) ? lastAt : next.lastAt;
            return new Sighting(firstAt, last, times + next.times, terms);
        }
    }

    /** @param until when other terms were seen; where a gap follows, when these were last seen */
    public record Spell(Sighting sighting, Instant until) {

        public Instant from() {
            return sighting.firstAt();
        }

        public OfferTerms terms() {
            return sighting.terms();
        }

        public Money price() {
            return terms().currentPrice();
        }
    }
}
