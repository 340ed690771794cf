package dev.dealwire.fetch;

import java.time.Duration;

/**
 * Bounds of every request, whatever the merchant.
 *
 * @param redirects the most redirects followed from one address
 * @param connections the most requests under way at once; with {@link Caps} it bounds the memory that replies can take
 * @param loopbackAllowed whether this machine's own addresses may be asked, at any port: for demo and tests only
 */
public record FetchSettings(
        UserAgent userAgent, Caps caps, Times times, int redirects, int connections, boolean loopbackAllowed) {

    /** @throws IllegalArgumentException unless there is at least one connection and no negative number */
    public FetchSettings {
        if (connections < 1 || redirects < 0) {
            throw new IllegalArgumentException("found " + connections + " connections and " + redirects
                    + " redirects, wanted at least 1 and at least 0");
        }
    }

    public static FetchSettings of(UserAgent userAgent) {
        return new FetchSettings(userAgent, Caps.DEFAULT, Times.DEFAULT, 5, 64, false);
    }

    public FetchSettings withCaps(Caps other) {
        return new FetchSettings(userAgent, other, times, redirects, connections, loopbackAllowed);
    }

    public FetchSettings withTimes(Times other) {
        return new FetchSettings(userAgent, caps, other, redirects, connections, loopbackAllowed);
    }

    public FetchSettings withLoopback() {
        return new FetchSettings(userAgent, caps, times, redirects, connections, true);
    }

    /**
     * In bytes, each.
     *
     * @param header of a reply's whole head
     * @param wire of a body as it comes over the wire
     * @param inflated of a body after content decoding
     */
    public record Caps(int header, int wire, int inflated) {

        public static final Caps DEFAULT = new Caps(64 * 1024, 5 * 1024 * 1024, 15 * 1024 * 1024);

        /** @throws IllegalArgumentException unless all are positive */
        public Caps {
            if (header < 1 || wire < 1 || inflated < 1) {
                throw new IllegalArgumentException(
                        "found caps of " + header + ", " + wire + " and " + inflated + " bytes, wanted them positive");
            }
        }
    }

    /**
     * @param page for everything sent and received until a page is here, redirects included, waiting for a turn excluded
     * @param connect for one attempt to connect, name look-up included
     * @param silence for one read
     */
    public record Times(Duration page, Duration connect, Duration silence) {

        public static final Times DEFAULT =
                new Times(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(15));

        /** @throws IllegalArgumentException unless all are positive */
        public Times {
            if (!page.isPositive() || !connect.isPositive() || !silence.isPositive()) {
                throw new IllegalArgumentException(
                        "found times of " + page + ", " + connect + " and " + silence + ", wanted them positive");
            }
        }
    }
}
