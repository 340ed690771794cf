package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of availability once its sources are heard together.
 *
 * @param availability null where nothing tells
 * @param reason which source decided and which were overruled
 */
public record AvailabilityDecision(@Nullable Availability availability, String reason) {

    /**
     * Settles contradictions.
     *
     * @param declared what structured data says of the main product's offers, see {@link DeclaredAvailability}
     * @param visible what {@link VisibleAvailability} read
     */
    public static AvailabilityDecision settle(List<AvailabilityEvidence> declared, List<AvailabilityEvidence> visible) {
        return Stream.concat(visible.stream(), declared.stream())
                .max(Comparator.comparing(AvailabilityEvidence::strength))
                .map(strongest -> new AvailabilityDecision(strongest.availability(), strongest.evidence()))
                .orElse(new AvailabilityDecision(null, "nothing tells of availability"));
    }
}
