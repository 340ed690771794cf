package dev.dealwire.history;

import dev.dealwire.catalog.MerchantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What lies where in the page archive, as the visits and feeds that put it there know it. */
public interface ArchiveIndex {

    /**
     * Forgets where the bytes lie whose time is over: of a file all, or nothing.
     *
     * @param keeping of each merchant; zero for one whose pages may not be kept
     * @param otherwise of merchants that are not declared any more
     * @return how many visits and feeds lead to no bytes now
     */
    int forgetExpired(Map<MerchantId, Duration> keeping, Duration otherwise, Instant now);

    /** The names of all files that a visit or a feed leads to. */
    Set<String> files();
}
