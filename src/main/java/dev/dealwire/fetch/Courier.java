package dev.dealwire.fetch;

import dev.dealwire.fetch.FetchOutcome.Reason;
import dev.dealwire.fetch.Transport.Answer;
import dev.dealwire.fetch.Transport.NoReply;
import dev.dealwire.fetch.Transport.Reply;
import dev.dealwire.job.Manners;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries every single request we make, pages and robots.txt alike, past the address rules and through its lane. */
final class Courier {

    private final AddressRules addresses;
    private final MerchantManners manners;
    private final Lanes lanes;
    private final Transport transport;
    private final RetryAfter retryAfter;
    private final Clock clock;

    Courier(AddressRules addresses, MerchantManners manners, Lanes lanes, Transport transport, Clock clock) {
        this.addresses = addresses;
        this.manners = manners;
        this.lanes = lanes;
        this.transport = transport;
        this.retryAfter = new RetryAfter(lanes.longestRest());
        this.clock = clock;
    }

    /** @param crawlDelay what robots.txt asks for; zero if it does not */
    Answer carry(Transport.Request request, Duration crawlDelay) {
        Optional<NoReply> refused = refusalOf(request.url());
        return refused.isPresent() ? refused.get() : carryByLane(request, crawlDelay);
    }

    /** Why an address is not even tried; to be asked before its robots.txt is. */
    Optional<NoReply> refusalOf(URI url) {
        return addresses
                .refusalOf(url)
                .map(refusal -> NoReply.unsent(Reason.ADDRESS_REFUSED, "address of kind " + refusal, null));
    }

    private Answer carryByLane(Transport.Request request, Duration crawlDelay) {
        Answer answer = carryOnce(request, crawlDelay);
        if (answer instanceof NoReply lost && lost.staleConnection()) {
            return carryOnce(request.withKeepAlive(false), crawlDelay);
        }
        return answer;
    }

    private Answer carryOnce(Transport.Request request, Duration crawlDelay) {
        return switch (enter(request.url(), crawlDelay)) {
            case Admission.Refused refused ->
                NoReply.unsent(refused.reason(), "the lane is closed", refused.retryAfter());
            case Admission.Turn turn -> {
                try (turn) {
                    Answer answer = transport.get(request.withKeepAlive(request.keepAlive() && turn.keepAlive()));
                    turn.end(signalOf(answer));
                    yield answer;
                }
            }
        };
    }

    private Admission enter(URI url, Duration crawlDelay) {
        Manners merchant = manners.of(url);
        try {
            return lanes.enter(PolitenessKey.of(url, merchant), merchant, crawlDelay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchInterruptedException(url, e);
        }
    }

    private LaneSignal signalOf(Answer answer) {
        return switch (answer) {
            case NoReply none when none.reason() == Reason.ADDRESS_REFUSED -> new LaneSignal.Unsent();
            case NoReply none when none.staleConnection() -> new LaneSignal.Unsent();
            case NoReply none when none.reason() == Reason.TOO_LARGE -> new LaneSignal.Well(none.took());
            case NoReply _ -> new LaneSignal.Broken();
            case Reply reply -> signalOf(reply);
        };
    }

    private LaneSignal signalOf(Reply reply) {
        return switch (reply.status()) {
            case 429 -> new LaneSignal.PushedBack(retryAfterOf(reply), false);
            case 503 -> new LaneSignal.PushedBack(retryAfterOf(reply), true);
            default -> reply.status() >= 500 ? new LaneSignal.Broken() : new LaneSignal.Well(reply.took());
        };
    }

    @Nullable
    Duration retryAfterOf(Reply reply) {
        return retryAfter.read(reply.headers(), clock.instant()).orElse(null);
    }
}
