package dev.dealwire.history;

import java.time.Instant;
import java.util.List;

/** What a growing history needs once a day: room for the months to come, an end for the oldest, windows moved on. */
public interface HistoryUpkeep {

    /**
     * Makes the months ahead, drops those past their keeping, and brings every listing's summary to {@code now}. Doing it again
     * at the same moment changes nothing.
     */
    Report keepUp(Instant now);

    /**
     * What was done.
     *
     * @param monthsMade how many partitions were made
     * @param summariesMoved how many listings' summaries said something else before
     */
    record Report(int monthsMade, List<DroppedMonth> monthsDropped, int summariesMoved) {

        public Report {
            monthsDropped = List.copyOf(monthsDropped);
        }
    }

    /**
     * A month whose observations were dropped. Their price changes stay, and know how often and how long they were seen.
     *
     * @param kept how many of the observations stay themselves, because a live claim rests on them
     */
    record DroppedMonth(String partition, long observations, long kept) {}
}
