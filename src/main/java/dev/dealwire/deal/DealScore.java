package dev.dealwire.deal;

import dev.dealwire.history.Coverage;

/**
 * How good a price is among those of the past: on how many of a hundred days it cost more. The bounds say how much of that is
 * unknown: they are what it would come to if the days that nobody looked had all been cheaper, or all dearer.
 *
 * @param points of the days seen, 0 to 100, rounded down
 * @param least of all days of the window, the unseen ones taken as cheaper
 * @param most of all days of the window, the unseen ones taken as dearer
 * @param coverage what it rests on
 */
public record DealScore(int points, int least, int most, Coverage coverage) {

    /** @param daysDearer on how many of the days seen it cost more than now */
    static DealScore of(int daysDearer, int windowDays, Coverage coverage) {
        int unseen = Math.max(0, windowDays - coverage.days());
        int all = unseen + coverage.days();
        return new DealScore(
                coverage.days() == 0 ? 0 : 100 * daysDearer / coverage.days(),
                100 * daysDearer / all,
                (100 * (daysDearer + unseen) + all - 1) / all,
                coverage);
    }

    @Override
    public String toString() {
        return points + " (" + least + "-" + most + ")";
    }
}
