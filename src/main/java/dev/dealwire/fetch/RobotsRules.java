package dev.dealwire.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** The rules of one robots.txt that are meant for us (RFC 9309 section 2.2). */
final class RobotsRules {

    /** Beyond a day a delay says no more than "once a day", and would overflow the arithmetic of times. */
    private static final long MOST_DELAY_MILLIS = Duration.ofDays(1).toMillis();

    private static final int WARNINGS = 0;

    private final SimpleRobotRules rules;

    private RobotsRules(SimpleRobotRules rules) {
        this.rules = rules;
    }

    static RobotsRules parse(RobotsFile file, String token) {
        // the parser takes a delay above its maximum for "nothing allowed"; ours is to wait
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, WARNINGS);
        return new RobotsRules(
                parser.parseContent(file.origin() + "/robots.txt", file.text(), "text/plain", Set.of(token)));
    }

    /** @param url in the form of {@link RequestUrl}, which is the form that is sent */
    boolean allow(URI url) {
        return rules.isAllowed(url.toString());
    }

    Duration crawlDelay() {
        long millis = rules.getCrawlDelay();
        if (millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis < 0) {
            return Duration.ZERO;
        }
        return Duration.ofMillis(Math.min(millis, MOST_DELAY_MILLIS));
    }
}
