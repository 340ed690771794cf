package dev.dealwire.match;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.match.MatchVerdict.Different;
import dev.dealwire.match.MatchVerdict.Rule;
import dev.dealwire.match.MatchVerdict.Same;
import dev.dealwire.match.MatchVerdict.Unsure;
import dev.dealwire.match.MatchVerdict.Veto;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two listings sell the same product. Numbers are believed before words, and vetoes before both: a used one, a
 * case of twelve or a bundle carries the number of the thing itself often enough.
 */
final class MatchPolicy {

    /** Words that name, a brand's among them, and codes that are more than a number: fewer are shared by chance. */
    private static final int LEAST_NAMED = 2;

    private static final int TITLE_SCORE = 80;

    public MatchVerdict judge(ListedProduct one, ListedProduct other) {
        return new Judgement(one, other).verdict();
    }

    private static final class Judgement {

        private final ListedProduct one;
        private final ListedProduct other;
        private final TitleReading title;
        private final TitleReading otherTitle;
        private final TitleVetoes vetoes;
        private final Codes codes;

        Judgement(ListedProduct one, ListedProduct other) {
            this.one = one;
            this.other = other;
            this.title = TitleReading.of(one.title(), other.title());
            this.otherTitle = TitleReading.of(other.title(), one.title());
            this.vetoes = new TitleVetoes(title, otherTitle);
            this.codes = Codes.between(title.codes(), otherTitle.codes());
        }

        MatchVerdict verdict() {
            return firstVeto(this::condition, vetoes::ofState)
                    .or(this::byGtin)
                    .or(this::byBrandAndMpn)
                    .or(() -> firstVeto(this::brand, vetoes::ofMeasures, vetoes::ofWords, this::model))
                    .or(this::byModelCode)
                    .or(() -> firstVeto(vetoes::ofGeneration, vetoes::ofEdition, vetoes::ofSilence))
                    .orElseGet(this::byTitle);
        }

        @SafeVarargs
        private static Optional<MatchVerdict> firstVeto(Supplier<Optional<Veto>>... vetoes) {
            return Stream.of(vetoes)
                    .map(Supplier::get)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(veto -> new Different(veto, List.of(veto.word() + " differs")));
        }

        private Optional<Veto> condition() {
            ItemCondition mine = one.condition();
            ItemCondition others = other.condition();
            return mine == null || others == null || mine == others ? Optional.empty() : Optional.of(Veto.CONDITION);
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
            if (mine.isEmpty() || others.isEmpty() || !haveOneBrand()) {
                return Optional.empty();
            }
            return mine.equals(others)
                    ? Optional.of(new Same(Rule.BRAND_AND_MPN, 95, List.of("brand " + one.brand() + ", MPN " + mine)))
                    : Optional.of(new Different(Veto.MPN, List.of("MPN " + mine + " and " + others)));
        }

        private Optional<Veto> brand() {
            boolean told = one.brand() != null && other.brand() != null;
            return told && !haveOneBrand() && !names(otherTitle, one.brand()) && !names(title, other.brand())
                    ? Optional.of(Veto.BRAND)
                    : Optional.empty();
        }

        private Optional<Veto> model() {
            return codes.contradict() ? Optional.of(Veto.MODEL) : Optional.empty();
        }

        private Optional<MatchVerdict> byModelCode() {
            if (!codes.shareAStrongOne()) {
                return Optional.empty();
            }
            Optional<MatchVerdict> open =
                    codes.shareAnOrderNumber() ? Optional.empty() : firstVeto(vetoes::ofSilence, vetoes::ofEdition);
            return open.isPresent()
                    ? open
                    : Optional.of(new Same(Rule.MODEL_CODE, 90, List.of("model " + names(codes.shared()))));
        }

        private static String names(List<ModelCode> codes) {
            return codes.stream().map(ModelCode::text).collect(Collectors.joining(", "));
        }

        private MatchVerdict byTitle() {
            NameLikeness likeness = NameLikeness.between(namesOf(title, one), namesOf(otherTitle, other));
            List<String> evidence =
                    List.of("names " + String.join(" ", likeness.shared()), likeness.percent() + " % alike");
            if (likeness.contradict()) {
                return new Different(
                        Veto.NAME,
                        List.of(
                                "only one has " + String.join(" ", likeness.mine()),
                                "only the other has " + String.join(" ", likeness.others())));
            }
            Optional<String> open = leftOpen(likeness);
            return open.isEmpty()
                    ? new Same(Rule.TITLE, TITLE_SCORE, evidence)
                    : new Unsure(
                            likeness.percent(),
                            Stream.concat(evidence.stream(), open.stream()).toList());
        }

        /** What has to be known before two titles alone make one product. */
        private Optional<String> leftOpen(NameLikeness likeness) {
            if (!likeness.mine().isEmpty() || !likeness.others().isEmpty()) {
                return Optional.of("a word stands in one title only");
            }
            long named = likeness.shared().size()
                    + codes.shared().stream().filter(ModelCode::hasLetter).count();
            if (named < LEAST_NAMED) {
                return Optional.of("too few words name it");
            }
            if (codes.leaveAModelOpen()) {
                return Optional.of("a number stands in one title only");
            }
            if (vetoes.leaveTheKindOpen() && codes.shared().isEmpty()) {
                return Optional.of("only one says of which kind it is");
            }
            return vetoes.leftOpen().map(veto -> veto.word() + " is told by one only");
        }

        /** Makers add a line to their name: {@code Bosch} and {@code Bosch Professional}. */
        private boolean haveOneBrand() {
            String mine = code(one.brand());
            String others = code(other.brand());
            return !mine.isEmpty() && !others.isEmpty() && (mine.startsWith(others) || others.startsWith(mine));
        }

        private static boolean names(TitleReading title, @Nullable String brand) {
            return title.names().contains(code(brand));
        }

        /** A brand counts as named where the page says it beside the title. */
        private static Set<String> namesOf(TitleReading title, ListedProduct product) {
            Set<String> names = new HashSet<>(title.names());
            String brand = code(product.brand());
            if (!brand.isEmpty()) {
                names.add(brand);
            }
            return names;
        }

        private static String code(@Nullable String text) {
            return text == null ? "" : TitleText.code(text);
        }
    }
}
