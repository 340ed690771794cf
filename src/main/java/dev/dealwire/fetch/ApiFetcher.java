package dev.dealwire.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a merchant's interface for programs, as politely as for a page: robots.txt, lane, budget and caps hold here too. */
public interface ApiFetcher {

    /**
     * @param credential sent to the address's own scheme, host and port, and to no other that it redirects to; null if anyone
     *     may ask
     * @param keeping how long the answer may be kept in the archive; null keeps it out
     */
    FetchOutcome fetch(URI url, @Nullable Credential credential, @Nullable Duration keeping);
}
