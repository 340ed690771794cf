package dev.dealwire.price;

import static dev.dealwire.price.CandidateRole.*;

import dev.dealwire.extract.visible.Cue;
import dev.dealwire.extract.visible.Cues;
import dev.dealwire.extract.visible.VisiblePrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    private static final String CROSSED_OUT = "crossed out";
    private static final String END_OF_RANGE = "one end of a printed range";
    static final String MARK_UP = "by the words of its mark-up";

    private VisibleRoles() {}

    /**
     * A role and what gives it.
     *
     * @param soft whether only the mark-up's own words speak for it, or a label such as "regular price" that shops leave on the
     *     only price there is
     * @param because for an operator
     */
    record Role(CandidateRole role, boolean soft, String because) {

        static Role by(CandidateRole role, String because) {
            return new Role(role, false, because);
        }
    }

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
            return Role.by(struck(printed), CROSSED_OUT);
        }
        if (price.suffixCues().has(Cue.PER_MONTH)) {
            return Role.by(INSTALMENT, words(price, Cue.PER_MONTH));
        }
        if (price.label().stripTrailing().endsWith("+")) {
            return Role.by(ADD_ON, "by the plus before it");
        }
        Rule said = first(PRINTED, printed);
        if (said != null && !(said.role == SAVING && printed.has(Cue.LIST))) {
            return Role.by(said.role, words(price, said.cue));
        }
        if (printed.has(Cue.PAYMENT) && !printed.has(Cue.CURRENT)) {
            return Role.by(PAYMENT, words(price, Cue.PAYMENT));
        }
        if (printed.has(Cue.THRESHOLD) && !price.labelCues().has(Cue.CURRENT)) {
            return Role.by(THRESHOLD, words(price, Cue.THRESHOLD));
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
            return Role.by(EXCLUDING_TAX, words(price, Cue.TAX_EXCLUDED));
        }
        return referring(price, printed);
    }

    private static Role referring(VisiblePrice price, Cues printed) {
        if (price.bound() == VisiblePrice.Bound.UPPER) {
            return Role.by(CEILING, END_OF_RANGE);
        }
        Rule said = first(PRINTED_REFERENCE, price.labelCues());
        if (said != null && !(price.labelCues().has(Cue.CURRENT) && said.role == REGULAR)) {
            return new Role(said.role, said.cue == Cue.REGULAR, words(price, said.cue));
        }
        if (price.bound() == VisiblePrice.Bound.LOWER) {
            return Role.by(FLOOR, END_OF_RANGE);
        }
        return price.suffixCues().has(Cue.FROM) ? Role.by(FLOOR, words(price, Cue.FROM)) : marked(price, printed);
    }

    private static Role marked(VisiblePrice price, Cues printed) {
        if (price.markup().has(Cue.STRIKE)) {
            return Role.by(struck(printed), CROSSED_OUT);
        }
        Rule said = first(MARKED, price.markup());
        if (said != null) {
            return Role.by(said.role, MARK_UP);
        }
        Rule reference = first(MARKED_REFERENCE, price.markup());
        if (reference != null && !printed.has(Cue.CURRENT)) {
            return new Role(reference.role, true, MARK_UP);
        }
        boolean saving = price.near().has(Cue.SAVING) && !price.near().hasAny(Cues.of(Cue.CURRENT));
        return saving ? Role.by(SAVING, MARK_UP) : Role.by(CURRENT, "");
    }

    /** The words beside the amount that give a cue, else the mark-up's. */
    private static String words(VisiblePrice price, Cue cue) {
        if (price.labelCues().has(cue)) {
            return "by the words before it";
        }
        return price.suffixCues().has(cue) ? "by the words behind it" : MARK_UP;
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

    private static @Nullable Rule first(List<Rule> rules, Cues cues) {
        for (Rule rule : rules) {
            if (cues.has(rule.cue)) {
                return rule;
            }
        }
        return null;
    }

    private record Rule(Cue cue, CandidateRole role) {}
}
