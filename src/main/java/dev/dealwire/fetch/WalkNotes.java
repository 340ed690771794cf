package dev.dealwire.fetch;

import dev.dealwire.catalog.Word;
import dev.dealwire.fetch.Transport.Answer;
import dev.dealwire.fetch.Transport.NoReply;
import dev.dealwire.fetch.Transport.Reply;
import dev.dealwire.fetch.WalkStep.Stage;
import dev.dealwire.job.Manners;
import dev.dealwire.job.QuietHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes down what the parts of a fetch do, by standing between them. Used by one thread. */
final class WalkNotes {

    private static final List<String> TELLING_HEADERS = List.of(
            "Content-Type",
            "Content-Encoding",
            "ETag",
            "Last-Modified",
            "Cache-Control",
            "Retry-After",
            "Location",
            "Server");

    private final List<WalkStep> steps = new ArrayList<>();
    private final UserAgent userAgent;
    private final Clock clock;

    WalkNotes(UserAgent userAgent, Clock clock) {
        this.userAgent = userAgent;
        this.clock = clock;
    }

    List<WalkStep> steps() {
        return steps;
    }

    void note(Stage stage, String text) {
        steps.add(new WalkStep(stage, text));
    }

    /** What is known of the lane before anything is sent. */
    void lane(PolitenessKey key, Manners manners) {
        note(
                Stage.LANE,
                "politeness key " + key + ": " + words(manners.pace()) + " between two requests, "
                        + manners.dailyBudget() + " requests a day, the breaker closed (it is kept by each process)");
        QuietHours quiet = manners.quietHours();
        if (quiet != null) {
            Optional<Instant> end = quiet.endAfter(clock.instant());
            note(
                    Stage.LANE,
                    "quiet hours from " + quiet.from() + " until " + quiet.until() + " " + quiet.zone()
                            + end.map(at -> ": not asked before " + at).orElse(": not now"));
        }
    }

    Sleeper noting(Sleeper sleeper) {
        return time -> {
            note(Stage.LANE, "waits " + words(time) + " for its turn");
            sleeper.sleep(time);
        };
    }

    LaneLedger noting(LaneLedger ledger) {
        return new LaneLedger() {
            @Override
            public int take(PolitenessKey key, LocalDate day, int wanted, int most) {
                int taken = ledger.take(key, day, wanted, most);
                note(
                        Stage.LANE,
                        taken == 0
                                ? "the budget of " + most + " requests for " + day + " (UTC) is spent"
                                : "takes " + taken + " out of the budget of " + most + " for " + day + " (UTC)");
                return taken;
            }

            @Override
            public Optional<Instant> restUntil(PolitenessKey key) {
                Optional<Instant> until = ledger.restUntil(key).filter(end -> end.isAfter(clock.instant()));
                until.ifPresent(end -> note(Stage.LANE, "the merchant asked to be left alone until " + end));
                return until;
            }

            @Override
            public void rest(PolitenessKey key, Instant until) {
                ledger.rest(key, until);
                note(Stage.LANE, "the merchant asks to be left alone until " + until);
            }
        };
    }

    RobotsStore noting(RobotsStore store) {
        return new RobotsStore() {
            @Override
            public Optional<RobotsFile> find(String origin) {
                Optional<RobotsFile> known = store.find(origin).filter(file -> file.isFresh(clock.instant()));
                known.ifPresentOrElse(
                        file -> note(Stage.ROBOTS, "known since " + file.fetchedAt() + ": " + words(file)),
                        () -> note(Stage.ROBOTS, "no robots.txt of " + origin + " is at hand; asks for it"));
                return known;
            }

            @Override
            public void keep(RobotsFile file) {
                store.keep(file);
                note(Stage.ROBOTS, words(file));
            }
        };
    }

    Transport noting(Transport transport) {
        return request -> {
            note(Stage.REQUEST, "GET " + request.url() + conditions(request.validators()));
            Answer answer = transport.get(request);
            note(
                    Stage.REPLY,
                    switch (answer) {
                        case NoReply none -> "none: " + Word.of(none.reason()) + ", " + none.detail();
                        case Reply reply -> words(reply);
                    });
            return answer;
        };
    }

    private String words(RobotsFile file) {
        return switch (file.state()) {
            case ABSENT -> file.origin() + " has no robots.txt: all is allowed";
            case UNREACHABLE -> "robots.txt of " + file.origin() + " could not be had: nothing is allowed for now";
            case FOUND ->
                file.origin() + "/robots.txt, " + file.text().length + " bytes, read as " + userAgent.token()
                        + RobotsRules.parse(file, userAgent.token())
                                .crawlDelayIfAny()
                                .map(delay -> ", asks for " + words(delay) + " between requests")
                                .orElse("");
        };
    }

    private static String words(Reply reply) {
        StringBuilder text = new StringBuilder("status ").append(reply.status());
        for (String name : TELLING_HEADERS) {
            reply.headers()
                    .first(name)
                    .ifPresent(
                            value -> text.append(", ").append(name).append(": ").append(value));
        }
        text.append("; ").append(reply.capture().body().length).append(" bytes");
        if (reply.capture().peer() != null) {
            text.append(" from ").append(reply.capture().peer().getHostAddress());
        }
        return text.append(" in ").append(words(reply.took())).toString();
    }

    private static String conditions(Validators validators) {
        return (validators.etag() == null ? "" : ", if it is not " + validators.etag())
                + (validators.lastModified() == null ? "" : ", if modified since " + validators.lastModified());
    }

    static String words(Duration time) {
        return time.toMillis() < 10_000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }
}
