package dev.dealwire.fetch;

import java.net.URI;

/** Asks for a feed as politely as for a page, and puts it on disk: it may be a hundred times as large as memory would take. */
public interface FeedFetcher {

    /**
     * @return if {@link FetchOutcome.Fetched}, its body is empty and the spool's file holds what came over the wire, in its
     *     content coding
     */
    FetchOutcome fetch(URI url, Validators validators, Spool spool);
}
