package dev.dealwire.deal;

import dev.dealwire.deal.PastPrices.Seen;
import dev.dealwire.deal.ReferenceFinding.Verdict;
import dev.dealwire.job.ReferenceRule;
import dev.dealwire.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules for reference prices once more, slow and obvious: over the bare observations, a day at a time, without a database.
 *
 * @param seen in order of time; the last one is the current price
 */
record ObviousReference(List<Seen> seen, @Nullable Money stated, Instant now) {

    record Answer(Money reference, Verdict verdict, int daysCarrying) {}

    Optional<Answer> find(ReferenceRule rule) {
        return switch (rule) {
            case ReferenceRule.Offered offered -> Optional.ofNullable(stated).map(money -> offered(offered, money));
            case ReferenceRule.PriorLowest prior -> prior(prior);
        };
    }

    private Answer offered(ReferenceRule.Offered rule, Money stated) {
        Instant from = now.minus(Duration.ofDays(rule.windowDays()));
        int carrying = 0;
        int known = 0;
        for (LocalDate day = date(from); !day.isAfter(date(now)); day = day.plusDays(1)) {
            boolean looked = false;
            boolean asked = false;
            for (Seen one : seen) {
                if (date(one.at()).equals(day)
                        && isIn(one, from, now)
                        && !one.tentative()
                        && one.price().currency().equals(stated.currency())) {
                    looked = true;
                    asked |= one.isOffered() && !one.price().isLessThan(stated);
                }
            }
            known += looked ? 1 : 0;
            carrying += asked ? 1 : 0;
        }
        if (carrying >= rule.leastDays()) {
            return new Answer(stated, Verdict.CARRIED, carrying);
        }
        boolean hopeless = carrying + Math.max(0, rule.windowDays() - known) < rule.leastDays();
        return new Answer(stated, hopeless ? Verdict.REFUTED : Verdict.UNVERIFIED, carrying);
    }

    private Optional<Answer> prior(ReferenceRule.PriorLowest rule) {
        Instant began = reductionBegan(rule.progressive());
        if (began == null) {
            return Optional.empty();
        }
        Instant from = began.minus(Duration.ofDays(rule.windowDays()));
        Instant firstSeen = seen.getFirst().at();
        boolean knownLongEnough = !firstSeen.isAfter(began.minus(Duration.ofDays(rule.knownDays())));
        if (knownLongEnough && firstSeen.isAfter(from)) {
            from = firstSeen;
        }
        Money current = seen.getLast().price();
        Money lowest = null;
        for (Seen one : seen) {
            boolean counts = isIn(one, from, began) || one.equals(inForceAt(from));
            if (counts && one.price().currency().equals(current.currency())) {
                lowest = lowest == null || one.price().isLessThan(lowest) ? one.price() : lowest;
            }
        }
        if (lowest == null) {
            return Optional.empty();
        }
        int days = daysSeen(from, began, current);
        if (!lowest.isGreaterThan(current)) {
            return Optional.of(new Answer(lowest, Verdict.REFUTED, days));
        }
        boolean known = knownLongEnough
                && days > 0
                && greatestGap(from, began, current).compareTo(Duration.ofDays(rule.greatestGapDays())) <= 0;
        return Optional.of(new Answer(lowest, known ? Verdict.CARRIED : Verdict.UNVERIFIED, days));
    }

    /** Backwards through half a year, as long as nothing was cheaper later: where the first, or the last, step down was. */
    private @Nullable Instant reductionBegan(boolean progressive) {
        Instant began = null;
        for (int i = seen.size() - 1; i > 0; i--) {
            Money before = seen.get(i - 1).price();
            Money after = seen.get(i).price();
            boolean longAgo = !seen.get(i).at().isAfter(now.minus(Duration.ofDays(180)));
            if (longAgo || !before.currency().equals(after.currency()) || before.isLessThan(after)) {
                return began;
            }
            if (after.isLessThan(before)) {
                began = seen.get(i).at();
                if (!progressive) {
                    return began;
                }
            }
        }
        return began;
    }

    private @Nullable Seen inForceAt(Instant moment) {
        Seen inForce = null;
        for (Seen one : seen) {
            if (!one.at().isAfter(moment)) {
                inForce = one;
            }
        }
        return inForce;
    }

    private int daysSeen(Instant from, Instant until, Money like) {
        return Math.toIntExact(seen.stream()
                .filter(one -> isIn(one, from, until)
                        && !one.tentative()
                        && one.price().currency().equals(like.currency()))
                .map(one -> date(one.at()))
                .distinct()
                .count());
    }

    private Duration greatestGap(Instant from, Instant until, Money like) {
        Duration greatest = Duration.ZERO;
        Instant last = from;
        for (Seen one : seen) {
            if (isIn(one, from, until)
                    && !one.tentative()
                    && one.price().currency().equals(like.currency())) {
                greatest = longer(greatest, Duration.between(last, one.at()));
                last = one.at();
            }
        }
        return longer(greatest, Duration.between(last, until));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static boolean isIn(Seen one, Instant from, Instant until) {
        return !one.at().isBefore(from) && one.at().isBefore(until);
    }

    private static LocalDate date(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
