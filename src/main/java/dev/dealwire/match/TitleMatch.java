package dev.dealwire.match;

import dev.dealwire.match.MatchVerdict.Different;
import dev.dealwire.match.MatchVerdict.Rule;
import dev.dealwire.match.MatchVerdict.Same;
import dev.dealwire.match.MatchVerdict.Unsure;
import dev.dealwire.match.MatchVerdict.Veto;
import dev.dealwire.match.Measures.Dimension;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two titles alone come to. A model's number in both makes one product of them, unless something speaks against it; words do
 * only where both titles say the same.
 */
final class TitleMatch {

    /** Words that name and codes that are more than a number: fewer are shared by chance. */
    private static final int LEAST_NAMED = 2;

    /** With so many words in common, one may leave out what it is. */
    private static final int WELL_NAMED = 3;

    private static final int MODEL_SCORE = 90;
    private static final int TITLE_SCORE = 80;

    private final TitleReading title;
    private final TitleReading other;
    private final TitleVetoes vetoes;
    private final Codes codes;
    private final Brands brands;

    TitleMatch(TitleReading title, TitleReading other, Codes codes, Brands brands) {
        this.title = title;
        this.other = other;
        this.vetoes = new TitleVetoes(title, other);
        this.codes = codes;
        this.brands = brands;
    }

    /** Empty if titles decide nothing against what is stated beside them. */
    Optional<MatchVerdict> vetoOfState() {
        return vetoes.ofState().map(TitleMatch::different);
    }

    MatchVerdict verdict() {
        return vetoes.ofMeasures()
                .or(vetoes::ofWords)
                .or(() -> codes.contradict() ? Optional.of(Veto.MODEL) : Optional.empty())
                .map(TitleMatch::different)
                .or(this::byModelCode)
                .orElseGet(this::byWords);
    }

    private Optional<MatchVerdict> byModelCode() {
        if (!codes.shareAStrongOne() || !codes.shareAnOrderNumber() && haveOtherNames()) {
            return Optional.empty();
        }
        Optional<Veto> open = codes.shareAnOrderNumber()
                ? Optional.empty()
                : vetoes.ofSilence().or(vetoes::ofGeneration).or(vetoes::ofEdition);
        return Optional.of(open.map(TitleMatch::different)
                .orElseGet(() -> new Same(Rule.MODEL_CODE, MODEL_SCORE, List.of("model " + text(codes.shared())))));
    }

    /** Two makers may use one number. */
    private boolean haveOtherNames() {
        Set<String> mine = namesOf(title);
        Set<String> others = namesOf(other);
        return brands.words().isEmpty()
                && !mine.isEmpty()
                && !others.isEmpty()
                && NameLikeness.between(mine, others).shared().isEmpty();
    }

    private MatchVerdict byWords() {
        Optional<Veto> veto = vetoes.ofKind().or(vetoes::ofGeneration).or(vetoes::ofEdition);
        return veto.isPresent() ? different(veto.get()) : byNames();
    }

    private MatchVerdict byNames() {
        NameLikeness likeness = NameLikeness.between(namesOf(title), namesOf(other));
        if (likeness.contradict()) {
            return new Different(
                    Veto.NAME,
                    List.of(
                            "only one has " + String.join(" ", likeness.mine()),
                            "only the other has " + String.join(" ", likeness.others())));
        }
        List<String> evidence =
                List.of("names " + String.join(" ", likeness.shared()), likeness.percent() + " % alike");
        return leftOpen(likeness)
                .<MatchVerdict>map(open -> new Unsure(
                        likeness.percent(),
                        Stream.concat(evidence.stream(), Stream.of(open)).toList()))
                .orElseGet(() -> new Same(Rule.TITLE, TITLE_SCORE, evidence));
    }

    /** What has to be known before words alone make one product. */
    private Optional<String> leftOpen(NameLikeness likeness) {
        if (likeness.percent() < 100) {
            return Optional.of("a word stands in one title only");
        }
        int named = likeness.shared().size()
                + codes.sharedNames()
                + (brands.words().isEmpty() ? 0 : 1)
                + (vetoes.agreeOnAVersion() ? 1 : 0);
        if (named < LEAST_NAMED) {
            return Optional.of("too few words name it");
        }
        if (codes.leaveAModelOpen()) {
            return Optional.of("a number stands in one title only");
        }
        if (vetoes.leaveTheKindOpen() && codes.shared().isEmpty() && named < WELL_NAMED) {
            return Optional.of("only one says of which kind it is");
        }
        return vetoes.leftOpen().map(veto -> veto.word() + " is told by one only");
    }

    /** Without the brand, which one shop writes into the title and the other beside it. */
    private Set<String> namesOf(TitleReading reading) {
        Set<String> names = new HashSet<>(reading.names());
        names.removeAll(brands.words());
        return names;
    }

    private static MatchVerdict different(Veto veto) {
        return new Different(veto, List.of(veto.word() + " differs"));
    }

    private static String text(List<ModelCode> codes) {
        return codes.stream().map(ModelCode::text).collect(Collectors.joining(", "));
    }

    /** A number without a unit may be the other's count. */
    static Set<ModelCode> withoutCounts(TitleReading title, TitleReading other) {
        Set<ModelCode> codes = new LinkedHashSet<>(title.codes());
        other.measure(Dimension.PACK).forEach(count -> codes.remove(new ModelCode(count.toPlainString())));
        return codes;
    }
}
