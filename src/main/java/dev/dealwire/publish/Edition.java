package dev.dealwire.publish;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a slot says up to a moment.
 *
 * @param headline computed from the blurbs, so that it cannot disagree with them
 * @param disclosures what is said beside affiliate links; empty exactly if no blurb has one
 * @param disclaimers what merchants want printed beside their prices
 * @param until when something printed here stops being true or allowed; null if nothing does
 */
public record Edition(
        String headline,
        List<Blurb> blurbs,
        List<String> disclosures,
        List<String> disclaimers,
        @Nullable Instant until) {

    public Edition {
        blurbs = List.copyOf(blurbs);
        disclosures = List.copyOf(disclosures);
        disclaimers = List.copyOf(disclaimers);
    }

    /** The state of the liveliest blurb. */
    public DisplayState state() {
        return blurbs.stream().map(Blurb::state).min(DisplayState::compareTo).orElse(DisplayState.EMPTY);
    }

    /** When the oldest price shown was seen; empty if none is. */
    public Optional<Instant> asOf() {
        return blurbs.stream()
                .map(Blurb::price)
                .filter(Objects::nonNull)
                .map(ShownPrice::observedAt)
                .min(Instant::compareTo);
    }

    boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }

    boolean saysTheSameAs(Edition other) {
        return withUntil(null).equals(other.withUntil(null));
    }

    Edition withUntil(@Nullable Instant moment) {
        return new Edition(headline, blurbs, disclosures, disclaimers, moment);
    }
}
