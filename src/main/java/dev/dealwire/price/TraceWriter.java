package dev.dealwire.price;

import dev.dealwire.extract.visible.VisiblePrice;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes down, best first, what each candidate was taken for and why. */
final class TraceWriter {

    private static final int MOST = 60;

    private TraceWriter() {}

    static ReadingTrace write(PriceDecision decision, @Nullable Candidate reference) {
        List<ReadingTrace.Weighed> weighed = decision.considered().stream()
                .sorted(Comparator.comparingInt(Candidate::score).reversed())
                .limit(MOST)
                .map(candidate -> weighed(candidate, verdict(candidate, decision, reference)))
                .toList();
        return new ReadingTrace(weighed, decision.reason());
    }

    private static ReadingTrace.Weighed weighed(Candidate candidate, String verdict) {
        String amount = candidate.money() == null ? null : candidate.money().toString();
        return new ReadingTrace.Weighed(
                candidate.role().word(),
                candidate.text(),
                amount,
                candidate.source().toLowerCase(Locale.ROOT) + " " + candidate.place() + context(candidate.shown()),
                candidate.score(),
                verdict + ": " + candidate.reasons());
    }

    private static String context(@Nullable VisiblePrice shown) {
        return shown == null || (shown.label().isEmpty() && shown.suffix().isEmpty())
                ? ""
                : ", between \"" + shown.label() + "\" and \"" + shown.suffix() + "\"";
    }

    private static String verdict(Candidate candidate, PriceDecision decision, @Nullable Candidate reference) {
        if (candidate.refusal() != null) {
            return "refused, " + candidate.refusal();
        }
        if (decision.chosen() != null && decision.chosen().candidates().contains(candidate)) {
            return "chosen";
        }
        if (reference != null
                && Objects.equals(candidate.money(), reference.money())
                && candidate.role().isReference()) {
            return "reference";
        }
        if (candidate.role() == CandidateRole.CURRENT) {
            return "outscored";
        }
        return candidate.because().isEmpty() ? "not a current price" : "not a current price, " + candidate.because();
    }
}
