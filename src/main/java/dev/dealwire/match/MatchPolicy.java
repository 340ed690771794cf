package dev.dealwire.match;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.match.MatchVerdict.Different;
import dev.dealwire.match.MatchVerdict.Rule;
import dev.dealwire.match.MatchVerdict.Same;
import dev.dealwire.match.MatchVerdict.Veto;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two listings sell the same product. Numbers are believed before words, and vetoes before both: a used one, a
 * case of twelve or a bundle carries the number of the thing itself often enough.
 */
final class MatchPolicy {

    public MatchVerdict judge(ListedProduct one, ListedProduct other) {
        return new Judgement(one, other).verdict();
    }

    private static final class Judgement {

        private final ListedProduct one;
        private final ListedProduct other;
        private final TitleReading title;
        private final TitleReading otherTitle;
        private final Brands brands;

        Judgement(ListedProduct one, ListedProduct other) {
            this.one = one;
            this.other = other;
            this.title = TitleReading.of(one.title(), other.title());
            this.otherTitle = TitleReading.of(other.title(), one.title());
            this.brands = new Brands(one.brand(), other.brand());
        }

        MatchVerdict verdict() {
            TitleMatch titles = new TitleMatch(title, otherTitle, codes(), brands);
            return condition()
                    .or(titles::vetoOfState)
                    .or(this::byGtin)
                    .or(this::byBrandAndMpn)
                    .or(this::brand)
                    .orElseGet(titles::verdict);
        }

        private Codes codes() {
            Set<ModelCode> mine = TitleMatch.withoutCounts(title, otherTitle);
            Set<ModelCode> others = TitleMatch.withoutCounts(otherTitle, title);
            addMpn(one, mine, others);
            addMpn(other, others, mine);
            return Codes.between(mine, others);
        }

        /** The maker's number may stand beside one title and in the other. */
        private static void addMpn(ListedProduct product, Set<ModelCode> codes, Set<ModelCode> otherCodes) {
            ModelCode mpn = new ModelCode(code(product.identifiers().mpn()));
            if (otherCodes.stream().anyMatch(mpn::isThatOf)) {
                codes.add(mpn);
            }
        }

        private Optional<MatchVerdict> condition() {
            ItemCondition mine = one.condition();
            ItemCondition others = other.condition();
            return mine == null || others == null || mine == others
                    ? Optional.empty()
                    : Optional.of(new Different(Veto.CONDITION, List.of("condition differs")));
        }

        private Optional<MatchVerdict> byGtin() {
            Gtin mine = one.identifiers().gtin();
            Gtin others = other.identifiers().gtin();
            if (mine == null || others == null) {
                return Optional.empty();
            }
            return mine.toGtin14().equals(others.toGtin14())
                    ? Optional.of(new Same(Rule.GTIN, 100, List.of("GTIN " + mine.toGtin14())))
                    : Optional.of(
                            new Different(Veto.GTIN, List.of("GTIN " + mine.toGtin14() + " and " + others.toGtin14())));
        }

        /** An MPN means nothing without its brand. */
        private Optional<MatchVerdict> byBrandAndMpn() {
            String mine = code(one.identifiers().mpn());
            String others = code(other.identifiers().mpn());
            if (mine.isEmpty() || others.isEmpty() || !brands.areOne()) {
                return Optional.empty();
            }
            return mine.equals(others)
                    ? Optional.of(new Same(Rule.BRAND_AND_MPN, 95, List.of("brand " + one.brand() + ", MPN " + mine)))
                    : Optional.of(new Different(Veto.MPN, List.of("MPN " + mine + " and " + others)));
        }

        private Optional<MatchVerdict> brand() {
            return brands.areApart(title, otherTitle)
                    ? Optional.of(new Different(Veto.BRAND, List.of("brand differs")))
                    : Optional.empty();
        }

        private static String code(@Nullable String text) {
            return text == null ? "" : TitleText.code(text);
        }
    }
}
