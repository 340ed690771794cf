package dev.dealwire.feed;

import dev.dealwire.catalog.Word;
import dev.dealwire.fetch.ArchiveReference;
import dev.dealwire.fetch.FetchOutcome;
import org.jspecify.annotations.Nullable;

/** What an API says of one tracked listing. */
public sealed interface ApiAnswer {

    /** Why there is no item; null if there may be one. */
    default @Nullable String word() {
        return switch (this) {
            case Answered _ -> null;
            case NotReceived none -> none.cause();
            case Refused refused -> refused.reason().word();
            case Unnumbered() -> "no_number_to_ask_by";
            case NotReached() -> "deadline";
        };
    }

    /** @param archived the answer's bytes, and where in them the item stands; null if none may be kept, or none came */
    record Answered(FeedMatch match, @Nullable ArchiveReference archived) implements ApiAnswer {}

    /** Nothing came. */
    record NotReceived(FetchOutcome outcome) implements ApiAnswer {

        private String cause() {
            return switch (outcome) {
                case FetchOutcome.Gone(int status) -> "http_" + status;
                case FetchOutcome.Blocked(int status) -> "http_" + status;
                case FetchOutcome.Disallowed(FetchOutcome.Reason reason) -> lower(reason);
                case FetchOutcome.Failed(FetchOutcome.Reason reason, String _, var _) -> lower(reason);
                case FetchOutcome.Fetched _, FetchOutcome.NotModified _ ->
                    throw new IllegalStateException("found an answer that came, wanted one that did not");
            };
        }

        /** Whether to ask for the next listing would be to insist. */
        boolean endsTheAsking() {
            return switch (outcome) {
                case FetchOutcome.Blocked _, FetchOutcome.Disallowed _ -> true;
                case FetchOutcome.Failed(FetchOutcome.Reason reason, String _, var _) ->
                    reason.isPostponing() || reason == FetchOutcome.Reason.TOO_MANY_REQUESTS;
                case FetchOutcome.Gone _, FetchOutcome.Fetched _, FetchOutcome.NotModified _ -> false;
            };
        }

        private static String lower(Enum<?> reason) {
            return Word.of(reason);
        }
    }

    /** What came does not count. */
    record Refused(FeedReading.Reason reason, String detail) implements ApiAnswer {}

    /** The listing lacks the number that it would be asked for by. */
    record Unnumbered() implements ApiAnswer {}

    /** The run's time was over before its turn. */
    record NotReached() implements ApiAnswer {}
}
