package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import dev.dealwire.extract.page.AvailabilityEvidence.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of availability once its sources are heard together.
 *
 * <p>The rules, first to last:
 *
 * <ol>
 *   <li>What is plainly printed at the buy box beats what is declared: structured data goes stale unseen. Of several plain
 *       statements discontinued beats in store only, then out of stock, back-order, pre-order, made to order, in stock.
 *   <li>Plain statements that contradict each other (both texts are in the page and a script shows one) leave the word to the
 *       declared value, then to a button that can be pressed.
 *   <li>"Can be ordered" in whatever form against a declared "out of stock" needs a button that can be pressed, else it is the
 *       stock of shops, if the page speaks of such, or nothing; "in stock" leaves a declared "limited availability" as it is.
 *       "Discontinued" against a declared "in stock" and such a button speaks of something else.
 *   <li>A declared value stands against lesser evidence, with two exceptions: on a page without a button to buy, "out of
 *       stock", an offer of news, "in store only" or "pre-order" count against "in stock"; and "back-order" refines it.
 *   <li>Without a declared value the best of what is seen counts; where the product can be put in the cart, lesser hints that
 *       it is gone do not.
 *   <li>A product whose return one may be told of is out of stock, not discontinued.
 * </ol>
 *
 * <p>"Sold out" and "out of stock" are one thing to a reader and shops mix the words: both come out as {@code OUT_OF_STOCK}. "Only
 * three left" is in stock, and {@code fewLeft} tells it apart; {@code LIMITED_AVAILABILITY} is what a shop declares itself.
 *
 * @param availability null where nothing tells
 * @param fewLeft whether the page says that few are left or the quantity is limited
 * @param reason which source decided and which were overruled
 */
public record AvailabilityDecision(@Nullable Availability availability, boolean fewLeft, String reason) {

    static final AvailabilityDecision UNKNOWN = new AvailabilityDecision(null, false, "nothing tells of availability");

    /**
     * Settles contradictions.
     *
     * @param declared what structured data says of the main product's offers, see {@link DeclaredAvailability}
     * @param visible what {@link VisibleAvailability} read
     */
    public static AvailabilityDecision settle(List<AvailabilityEvidence> declared, List<AvailabilityEvidence> visible) {
        AvailabilityEvidence decided = new AvailabilityHearing(declared, visible).decide();
        if (decided == null) {
            return UNKNOWN;
        }
        boolean fewLeft = visible.stream()
                .anyMatch(evidence -> evidence.availability() == Availability.LIMITED_AVAILABILITY
                        && evidence.strength().atLeast(Strength.FAIR));
        return new AvailabilityDecision(
                decided.availability(),
                fewLeft && decided.availability().isOrderable(),
                decided.evidence() + overruled(decided, declared));
    }

    private static String overruled(AvailabilityEvidence decided, List<AvailabilityEvidence> declared) {
        if (decided.source() == Source.DECLARED || declared.isEmpty()) {
            return "";
        }
        boolean agreed = declared.stream().anyMatch(one -> one.availability() == decided.availability());
        return agreed ? "" : ", against which " + declared.getFirst().evidence();
    }
}
