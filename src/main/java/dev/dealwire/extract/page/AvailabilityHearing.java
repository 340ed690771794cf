package dev.dealwire.extract.page;

import dev.dealwire.catalog.Availability;
import dev.dealwire.extract.page.AvailabilityEvidence.Source;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One application of the rules that {@link AvailabilityDecision} states. */
final class AvailabilityHearing {

    /** The most telling first. */
    private static final List<Availability> TELLING = List.of(
            Availability.DISCONTINUED,
            Availability.IN_STORE_ONLY,
            Availability.OUT_OF_STOCK,
            Availability.BACK_ORDER,
            Availability.PRE_ORDER,
            Availability.PRE_SALE,
            Availability.MADE_TO_ORDER,
            Availability.RESERVED,
            Availability.IN_STOCK,
            Availability.LIMITED_AVAILABILITY,
            Availability.ONLINE_ONLY,
            Availability.SOLD_OUT);

    /** If one offer of several can be had, the product can. */
    private static final List<Availability> BEST_OFFER = List.of(
            Availability.IN_STOCK,
            Availability.LIMITED_AVAILABILITY,
            Availability.ONLINE_ONLY,
            Availability.PRE_ORDER,
            Availability.PRE_SALE,
            Availability.BACK_ORDER,
            Availability.MADE_TO_ORDER,
            Availability.IN_STORE_ONLY,
            Availability.RESERVED,
            Availability.OUT_OF_STOCK,
            Availability.SOLD_OUT,
            Availability.DISCONTINUED);

    private static final Set<Availability> FINER_THAN_IN_STOCK = EnumSet.of(
            Availability.PRE_ORDER, Availability.PRE_SALE, Availability.BACK_ORDER, Availability.IN_STORE_ONLY);

    private final @Nullable AvailabilityEvidence declared;
    private final List<AvailabilityEvidence> seen;
    private final boolean canBeBought;
    private final boolean offersNews;

    AvailabilityHearing(List<AvailabilityEvidence> declared, List<AvailabilityEvidence> visible) {
        this.declared = declared.stream()
                .map(AvailabilityHearing::inOneWord)
                .min(Comparator.comparingInt(one -> BEST_OFFER.indexOf(one.availability())))
                .orElse(null);
        this.seen = visible.stream()
                .map(AvailabilityHearing::inOneWord)
                .map(AvailabilityHearing::fewAreInStock)
                .toList();
        this.canBeBought = seen.stream().anyMatch(AvailabilityEvidence::isButtonToBuy);
        this.offersNews = seen.stream().anyMatch(one -> one.source() == Source.NEWS);
    }

    @Nullable
    AvailabilityEvidence decide() {
        AvailabilityEvidence decided = bySource();
        if (decided == null || decided.availability() != Availability.DISCONTINUED) {
            return decided;
        }
        return offersNews ? as(Availability.OUT_OF_STOCK, decided) : decided;
    }

    private @Nullable AvailabilityEvidence bySource() {
        List<AvailabilityEvidence> plain = seenAt(Strength.STRONG);
        if (!plain.isEmpty()) {
            return byPlainWords(plain);
        }
        return declared == null ? byLesserEvidence() : byDeclared(declared);
    }

    private AvailabilityEvidence byPlainWords(List<AvailabilityEvidence> plain) {
        AvailabilityEvidence first = foremost(plain);
        if (first.availability().isOrderable()) {
            return declared == null ? first : byPlainOffer(first, declared);
        }
        boolean contradicted = plain.stream().anyMatch(one -> one.availability().isOrderable());
        if (!contradicted) {
            return isOldNews(first) && declared != null ? declared : first;
        }
        if (declared != null) {
            return declared;
        }
        return canBeBought ? foremost(orderable(plain)) : first;
    }

    private AvailabilityEvidence byPlainOffer(AvailabilityEvidence offer, AvailabilityEvidence stated) {
        if (isOut(stated.availability()) && !canBeBought) {
            return inShopsOr(stated);
        }
        boolean onlySaysHow = offer.availability() == Availability.MADE_TO_ORDER
                && stated.availability().isOrderable();
        boolean saysLess = offer.availability() == Availability.IN_STOCK
                && stated.availability() == Availability.LIMITED_AVAILABILITY;
        return onlySaysHow || saysLess ? stated : offer;
    }

    /** Something discontinued that is declared in stock and can be put in the cart is another thing the page speaks of. */
    private boolean isOldNews(AvailabilityEvidence gone) {
        return gone.availability() == Availability.DISCONTINUED
                && canBeBought
                && declared != null
                && declared.availability().isOrderable();
    }

    /** Stock is printed and nothing can be bought here: it may be the shops' stock. */
    private AvailabilityEvidence inShopsOr(AvailabilityEvidence otherwise) {
        return seen.stream()
                .filter(one -> one.availability() == Availability.IN_STORE_ONLY
                        && one.strength().atLeast(Strength.FAIR))
                .findFirst()
                .orElse(otherwise);
    }

    private AvailabilityEvidence byDeclared(AvailabilityEvidence stated) {
        List<AvailabilityEvidence> fair = seenAt(Strength.FAIR);
        if (fair.isEmpty() || stated.availability() != Availability.IN_STOCK) {
            return stated;
        }
        AvailabilityEvidence first = foremost(fair);
        boolean gone =
                !canBeBought && (isOut(first.availability()) || FINER_THAN_IN_STOCK.contains(first.availability()));
        return gone || isBackOrder(first) ? first : stated;
    }

    private static boolean isBackOrder(AvailabilityEvidence one) {
        return one.availability() == Availability.BACK_ORDER && one.source() != Source.DELIVERY;
    }

    /** Where the product can be put in the cart, a fair hint that it is gone means something else on the page. */
    private @Nullable AvailabilityEvidence byLesserEvidence() {
        List<AvailabilityEvidence> fair = seenAt(Strength.FAIR);
        if (!fair.isEmpty()) {
            return canBeBought ? foremost(orderable(fair)) : foremost(fair);
        }
        List<AvailabilityEvidence> weak = seenAt(Strength.WEAK);
        return first(orderable(weak), Source.BUTTON)
                .or(() -> first(weak, Source.ASSUMED))
                .or(() -> first(weak, Source.BUTTON))
                .or(() -> weak.stream().findFirst())
                .orElse(null);
    }

    /**
     * A button that is switched off comes after the price that is printed: most wait for a script or for a size, and what is
     * sold out says so.
     */
    private static Optional<AvailabilityEvidence> first(List<AvailabilityEvidence> evidence, Source source) {
        List<AvailabilityEvidence> fromThere =
                evidence.stream().filter(one -> one.source() == source).toList();
        return fromThere.isEmpty() ? Optional.empty() : Optional.of(foremost(fromThere));
    }

    private List<AvailabilityEvidence> seenAt(Strength strength) {
        return seen.stream().filter(one -> one.strength() == strength).toList();
    }

    private static List<AvailabilityEvidence> orderable(List<AvailabilityEvidence> evidence) {
        return evidence.stream().filter(one -> one.availability().isOrderable()).toList();
    }

    private static AvailabilityEvidence foremost(List<AvailabilityEvidence> evidence) {
        AvailabilityEvidence first = evidence.getFirst();
        for (AvailabilityEvidence one : evidence) {
            if (TELLING.indexOf(one.availability()) < TELLING.indexOf(first.availability())) {
                first = one;
            }
        }
        return first;
    }

    private static boolean isOut(Availability availability) {
        return availability == Availability.OUT_OF_STOCK || availability == Availability.DISCONTINUED;
    }

    private static AvailabilityEvidence inOneWord(AvailabilityEvidence one) {
        return one.availability() == Availability.SOLD_OUT ? as(Availability.OUT_OF_STOCK, one) : one;
    }

    private static AvailabilityEvidence fewAreInStock(AvailabilityEvidence one) {
        return one.availability() == Availability.LIMITED_AVAILABILITY ? as(Availability.IN_STOCK, one) : one;
    }

    private static AvailabilityEvidence as(Availability availability, AvailabilityEvidence one) {
        return new AvailabilityEvidence(availability, one.strength(), one.source(), one.evidence());
    }
}
