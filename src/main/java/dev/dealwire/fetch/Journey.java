package dev.dealwire.fetch;

import dev.dealwire.fetch.FetchOutcome.Failed;
import dev.dealwire.fetch.FetchOutcome.Reason;
import dev.dealwire.fetch.Transport.NoReply;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the address asked for, over its redirects, to where the page is found. Used by one thread. */
final class Journey {

    private final URI asked;
    private final @Nullable Spool spool;
    private final RequestFields fields;
    private final @Nullable Duration keeping;
    private final int mostRedirects;
    private final Set<URI> seen = new LinkedHashSet<>();
    private URI here;
    private boolean permanent = true;
    private Duration timeLeft;

    Journey(
            URI asked,
            FetchSettings settings,
            @Nullable Spool spool,
            RequestFields fields,
            @Nullable Duration keeping) {
        this.spool = spool;
        this.fields = fields;
        this.keeping = keeping;
        this.asked = RequestUrl.of(asked);
        this.mostRedirects = settings.redirects();
        this.here = this.asked;
        this.timeLeft = settings.times().page();
        seen.add(here);
    }

    /** Where bodies go; null for pages, which stay in memory. */
    @Nullable
    Spool spool() {
        return spool;
    }

    /** How long what is found may be kept; null keeps it out of the archive. */
    @Nullable
    Duration keeping() {
        return keeping;
    }

    /** The credential is for the server that was asked, not for those that it redirects to. */
    RequestFields fields() {
        return RequestUrl.originOf(here).equals(RequestUrl.originOf(asked)) ? fields : fields.withoutCredential();
    }

    URI here() {
        return here;
    }

    boolean isAtStart() {
        return seen.size() == 1;
    }

    Duration timeLeft() {
        return timeLeft;
    }

    void spend(Duration time) {
        timeLeft = timeLeft.minus(time);
    }

    Trail trail() {
        return new Trail(asked, here, permanent);
    }

    /** Empty if we stand at the next address now. */
    Optional<FetchOutcome> follow(URI location, int status) {
        if (Redirects.isDowngrade(here, location)) {
            return Optional.of(failed(Reason.REDIRECT_REFUSED, "from https down to " + location));
        }
        if (!seen.add(location)) {
            return Optional.of(failed(Reason.REDIRECT_LOOP, "back to " + location));
        }
        if (seen.size() - 1 > mostRedirects) {
            return Optional.of(failed(Reason.TOO_MANY_REDIRECTS, "more than " + mostRedirects));
        }
        if (!timeLeft.isPositive()) {
            return Optional.of(failed(Reason.TOO_SLOW, "after " + (seen.size() - 1) + " redirects"));
        }
        here = location;
        permanent &= Redirects.isPermanent(status);
        return Optional.empty();
    }

    FetchOutcome failed(NoReply none) {
        boolean lured = none.reason() == Reason.ADDRESS_REFUSED && !isAtStart();
        Reason reason = lured ? Reason.REDIRECT_REFUSED : none.reason();
        return new Failed(reason, none.detail() + " at " + here, none.retryAfter());
    }

    private static FetchOutcome failed(Reason reason, String detail) {
        return new Failed(reason, detail, null);
    }
}
