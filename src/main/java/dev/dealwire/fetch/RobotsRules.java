package dev.dealwire.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.dealwire.fetch.FetchOutcome.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The rules of one robots.txt that are meant for us (RFC 9309 section 2.2). */
final class RobotsRules {

    /** Beyond a day a delay says no more than "once a day", and would overflow the arithmetic of times. */
    private static final long MOST_DELAY_MILLIS = Duration.ofDays(1).toMillis();

    private static final int WARNINGS = 0;

    private final RobotsFile file;
    private final SimpleRobotRules rules;

    private RobotsRules(RobotsFile file, SimpleRobotRules rules) {
        this.file = file;
        this.rules = rules;
    }

    static RobotsRules parse(RobotsFile file, String token) {
        // the parser takes a delay above its maximum for "nothing allowed"; ours is to wait
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, WARNINGS);
        String url = file.origin() + "/robots.txt";
        return new RobotsRules(file, parser.parseContent(url, file.text(), "text/plain", Set.of(token)));
    }

    boolean isFresh(Instant now) {
        return file.isFresh(now);
    }

    /** @param url in the form of {@link RequestUrl}, which is the form that is sent */
    RobotsVerdict verdictOn(URI url) {
        return switch (file.state()) {
            case ABSENT -> new RobotsVerdict.Allowed(Duration.ZERO);
            case UNREACHABLE -> new RobotsVerdict.Disallowed(Reason.ROBOTS_UNREACHABLE);
            case FOUND ->
                rules.isAllowed(url.toString())
                        ? new RobotsVerdict.Allowed(crawlDelay())
                        : new RobotsVerdict.Disallowed(Reason.ROBOTS_DISALLOW);
        };
    }

    /** Empty if the file asks for none. */
    Optional<Duration> crawlDelayIfAny() {
        return Optional.of(crawlDelay()).filter(Duration::isPositive);
    }

    private Duration crawlDelay() {
        long millis = rules.getCrawlDelay();
        if (millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis < 0) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(Math.min(millis, MOST_DELAY_MILLIS));
    }
}
