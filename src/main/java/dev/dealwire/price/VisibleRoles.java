package dev.dealwire.price;

import static dev.dealwire.price.CandidateRole.*;

import dev.dealwire.extract.visible.Cue;
import dev.dealwire.extract.visible.Cues;
import dev.dealwire.extract.visible.VisiblePrice;
import java.util.List;

/**
 * What a shown amount is for, by the words around it: first what is printed beside it, then what its own mark-up calls it.
 * The order of the tables is the order of precedence.
 */
final class VisibleRoles {

    /** Printed words that settle the matter, whichever side of the amount they stand on. */
    private static final List<Rule> PRINTED = List.of(
            new Rule(Cue.INSTALMENT, INSTALMENT),
            new Rule(Cue.UNIT, UNIT),
            new Rule(Cue.TRADE_IN, TRADE_IN),
            new Rule(Cue.SUBSCRIBE, SUBSCRIPTION),
            new Rule(Cue.COUPON, COUPON),
            new Rule(Cue.MEMBER, MEMBER),
            new Rule(Cue.SHIPPING, SHIPPING),
            new Rule(Cue.CONTRACT, CONTRACT),
            new Rule(Cue.SAVING, SAVING),
            new Rule(Cue.USED, USED),
            new Rule(Cue.ADD_ON, ADD_ON),
            new Rule(Cue.OTHER_SELLERS, OTHER_SELLER),
            new Rule(Cue.CONVERTED, CONVERTED),
            new Rule(Cue.FEE, FEE),
            new Rule(Cue.QUANTITY, QUANTITY));

    /** Printed words for a higher price, or for the end of a range. */
    private static final List<Rule> PRINTED_REFERENCE = List.of(
            new Rule(Cue.PRIOR, PRIOR),
            new Rule(Cue.LIST, LIST),
            new Rule(Cue.FORMER, REGULAR),
            new Rule(Cue.REGULAR, REGULAR),
            new Rule(Cue.FROM, FLOOR),
            new Rule(Cue.UP_TO, CEILING));

    private static final List<Rule> MARKED = List.of(
            new Rule(Cue.INSTALMENT, INSTALMENT),
            new Rule(Cue.UNIT, UNIT),
            new Rule(Cue.TRADE_IN, TRADE_IN),
            new Rule(Cue.SUBSCRIBE, SUBSCRIPTION),
            new Rule(Cue.COUPON, COUPON),
            new Rule(Cue.MEMBER, MEMBER),
            new Rule(Cue.SHIPPING, SHIPPING),
            new Rule(Cue.CONTRACT, CONTRACT),
            new Rule(Cue.USED, USED),
            new Rule(Cue.ADD_ON, ADD_ON),
            new Rule(Cue.CONVERTED, CONVERTED),
            new Rule(Cue.THRESHOLD, THRESHOLD),
            new Rule(Cue.QUANTITY, QUANTITY));

    private static final List<Rule> MARKED_REFERENCE =
            List.of(new Rule(Cue.LIST, LIST), new Rule(Cue.FORMER, STRIKETHROUGH), new Rule(Cue.REGULAR, REGULAR));

    private VisibleRoles() {}

    /** A role, and whether only the mark-up's own words speak for it. */
    record Role(CandidateRole role, boolean soft) {}

    static Role of(VisiblePrice price) {
        return of(price, true);
    }

    /** What the amount is for if it does not matter whether tax is in it. */
    static Role ofAnyBasis(VisiblePrice price) {
        return of(price, false);
    }

    private static Role of(VisiblePrice price, boolean basisMatters) {
        Cues printed = price.labelCues().plus(suffix(price));
        if (price.near().has(Cue.STRIKE)) {
            return new Role(struck(printed), false);
        }
        if (price.suffixCues().has(Cue.PER_MONTH)) {
            return new Role(INSTALMENT, false);
        }
        CandidateRole said = first(PRINTED, printed);
        if (said != null && !(said == SAVING && printed.has(Cue.LIST))) {
            return new Role(said, false);
        }
        if (printed.has(Cue.PAYMENT) && !printed.has(Cue.CURRENT)) {
            return new Role(PAYMENT, false);
        }
        if (printed.has(Cue.THRESHOLD) && !price.labelCues().has(Cue.CURRENT)) {
            return new Role(THRESHOLD, false);
        }
        return basisMatters ? taxed(price, printed) : referring(price, printed);
    }

    /** What is labelled as the price is not what shipping costs, whatever follows. */
    private static Cues suffix(VisiblePrice price) {
        return price.labelCues().hasAny(Cues.of(Cue.CURRENT, Cue.PRICE, Cue.BID))
                ? price.suffixCues().minus(Cues.of(Cue.SHIPPING))
                : price.suffixCues();
    }

    private static Role taxed(VisiblePrice price, Cues printed) {
        boolean excluded = printed.has(Cue.TAX_EXCLUDED)
                || (price.markup().has(Cue.TAX_EXCLUDED) && !printed.has(Cue.TAX_INCLUDED));
        if (excluded && !(printed.has(Cue.TAX_INCLUDED) && !price.suffixCues().has(Cue.TAX_EXCLUDED))) {
            return new Role(EXCLUDING_TAX, false);
        }
        return referring(price, printed);
    }

    private static Role referring(VisiblePrice price, Cues printed) {
        if (price.bound() == VisiblePrice.Bound.UPPER) {
            return new Role(CEILING, false);
        }
        CandidateRole said = first(PRINTED_REFERENCE, price.labelCues());
        if (said != null && !(price.labelCues().has(Cue.CURRENT) && said == REGULAR)) {
            return new Role(said, false);
        }
        if (price.bound() == VisiblePrice.Bound.LOWER || price.suffixCues().has(Cue.FROM)) {
            return new Role(FLOOR, false);
        }
        return marked(price, printed);
    }

    private static Role marked(VisiblePrice price, Cues printed) {
        if (price.markup().has(Cue.STRIKE)) {
            return new Role(struck(printed), false);
        }
        CandidateRole said = first(MARKED, price.markup());
        if (said != null) {
            return new Role(said, false);
        }
        CandidateRole reference = first(MARKED_REFERENCE, price.markup());
        if (reference != null && !printed.has(Cue.CURRENT)) {
            return new Role(reference, true);
        }
        boolean saving = price.near().has(Cue.SAVING) && !price.near().hasAny(Cues.of(Cue.CURRENT));
        return new Role(saving ? SAVING : CURRENT, false);
    }

    private static CandidateRole struck(Cues printed) {
        if (printed.has(Cue.PRIOR)) {
            return PRIOR;
        }
        if (printed.has(Cue.LIST)) {
            return LIST;
        }
        return printed.hasAny(Cues.of(Cue.FORMER, Cue.REGULAR)) ? REGULAR : STRIKETHROUGH;
    }

    private static @org.jspecify.annotations.Nullable CandidateRole first(List<Rule> rules, Cues cues) {
        for (Rule rule : rules) {
            if (cues.has(rule.cue)) {
                return rule.role;
            }
        }
        return null;
    }

    private record Rule(Cue cue, CandidateRole role) {}
}
