package dev.dealwire.fetch.http;

import dev.dealwire.fetch.FetchSettings;
import dev.dealwire.fetch.FetchSettings.Caps;
import dev.dealwire.fetch.FetchSettings.Times;
import dev.dealwire.fetch.LaneRules;
import dev.dealwire.fetch.UserAgent;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How this deployment asks for pages. What a merchant wants beyond that stands in its profile.
 *
 * @param userAgentProduct the token that robots.txt knows the bot by
 * @param contact a page that tells a shop what the bot does and whom to write to; without one only loopback may be asked
 * @param loopbackAllowed whether this machine's own addresses may be asked, at any port: for demo and tests only
 * @param connections the most requests under way at once
 * @param redirects the most redirects followed from one address
 * @param pageTimeout for everything sent and received until a page is here, waiting for a turn excluded
 * @param connectTimeout for one attempt to connect, name look-up included
 * @param silenceTimeout for one read
 * @param headerCap of a reply's whole head
 * @param wireCap of a body as it comes over the wire
 * @param inflatedCap of a body after content decoding
 * @param feedTimeout the same as {@code pageTimeout}, for a feed
 * @param feedCap of a feed as it comes over the wire
 * @param longestWait a turn further away than this is not waited for; its page is due again when the turn has come
 */
@ConfigurationProperties("dealwire.fetch")
record FetchProperties(
        @DefaultValue("Dealwire") String userAgentProduct,
        @Nullable URI contact,
        @DefaultValue("false") boolean loopbackAllowed,
        @DefaultValue("64") int connections,
        @DefaultValue("5") int redirects,
        @DefaultValue("30s") Duration pageTimeout,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("15s") Duration silenceTimeout,
        @DefaultValue("64KB") DataSize headerCap,
        @DefaultValue("5MB") DataSize wireCap,
        @DefaultValue("15MB") DataSize inflatedCap,
        @DefaultValue("10m") Duration feedTimeout,
        @DefaultValue("1GB") DataSize feedCap,
        @DefaultValue("2m") Duration longestWait) {

    FetchSettings settings(String version) {
        return new FetchSettings(
                new UserAgent(userAgentProduct, version, contact),
                caps(wireCap),
                times(pageTimeout),
                redirects,
                connections,
                loopbackAllowed);
    }

    Caps feedCaps() {
        return caps(feedCap);
    }

    Times feedTimes() {
        return times(feedTimeout);
    }

    LaneRules laneRules() {
        return LaneRules.DEFAULT.withLongestWait(longestWait);
    }

    private Caps caps(DataSize wire) {
        return new Caps(bytes(headerCap), bytes(wire), bytes(inflatedCap));
    }

    private Times times(Duration whole) {
        return new Times(whole, connectTimeout, silenceTimeout);
    }

    private static int bytes(DataSize size) {
        return Math.toIntExact(size.toBytes());
    }
}
