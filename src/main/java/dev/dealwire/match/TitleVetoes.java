package dev.dealwire.match;

import dev.dealwire.match.MatchVerdict.Veto;
import dev.dealwire.match.Measures.Dimension;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What two titles say that cannot be said of one thing. */
final class TitleVetoes {

    /** Ounces on one label are grams rounded on the other. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.02");

    private static final Set<Dimension> ROUNDED =
            EnumSet.of(Dimension.MILLILITRES, Dimension.GRAMS, Dimension.SCREEN_INCHES);

    private static final Map<Facet, Veto> FACETS = Map.of(
            Facet.KIND, Veto.KIND,
            Facet.GENDER, Veto.GENDER,
            Facet.PLATFORM, Veto.PLATFORM,
            Facet.FORMAT, Veto.FORMAT,
            Facet.STRENGTH, Veto.STRENGTH);

    private static final Map<Dimension, Veto> STATED_BY_BOTH = Map.ofEntries(
            Map.entry(Dimension.TYRE, Veto.SIZE),
            Map.entry(Dimension.SCREEN_INCHES, Veto.SIZE),
            Map.entry(Dimension.MILLILITRES, Veto.SIZE),
            Map.entry(Dimension.GRAMS, Veto.SIZE),
            Map.entry(Dimension.MILLIMETRES, Veto.SIZE),
            Map.entry(Dimension.SUN_PROTECTION, Veto.MODEL),
            Map.entry(Dimension.WATTS, Veto.MODEL),
            Map.entry(Dimension.MILLIAMPERE_HOURS, Veto.MODEL),
            Map.entry(Dimension.MEMORY_GB, Veto.STORAGE),
            Map.entry(Dimension.STORAGE_GB, Veto.STORAGE),
            Map.entry(Dimension.PIECES, Veto.PACK),
            Map.entry(Dimension.YEAR, Veto.YEAR));

    private final TitleReading one;
    private final TitleReading other;

    TitleVetoes(TitleReading one, TitleReading other) {
        this.one = one;
        this.other = other;
    }

    /** Those that stand even where the numbers of both are the same. */
    Optional<Veto> ofState() {
        if (one.generic() != other.generic() || one.isMeantFor(other) || other.isMeantFor(one)) {
            return Optional.of(Veto.ACCESSORY);
        }
        if (!one.facet(Facet.CONDITION).equals(other.facet(Facet.CONDITION))) {
            return Optional.of(Veto.CONDITION);
        }
        if (one.facet(Facet.BUNDLE).isEmpty() != other.facet(Facet.BUNDLE).isEmpty()) {
            return Optional.of(Veto.BUNDLE);
        }
        return packs();
    }

    Optional<Veto> ofWords() {
        for (Map.Entry<Facet, Veto> facet : FACETS.entrySet()) {
            if (areApart(one.facet(facet.getKey()), other.facet(facet.getKey()), TitleVetoes::shareNone)) {
                return Optional.of(facet.getValue());
            }
        }
        return areApart(one.facet(Facet.COLOUR), other.facet(Facet.COLOUR), TitleVetoes::eachHasItsOwn)
                ? Optional.of(Veto.COLOUR)
                : Optional.empty();
    }

    Optional<Veto> ofMeasures() {
        for (Map.Entry<Dimension, Veto> dimension : STATED_BY_BOTH.entrySet()) {
            Set<BigDecimal> mine = one.measure(dimension.getKey());
            Set<BigDecimal> others = other.measure(dimension.getKey());
            if (!mine.isEmpty() && !others.isEmpty() && !areOne(dimension.getKey(), mine, others)) {
                return Optional.of(dimension.getValue());
            }
        }
        return one.measure(Dimension.GENERATION).equals(other.measure(Dimension.GENERATION))
                ? Optional.empty()
                : Optional.of(Veto.GENERATION);
    }

    /** Sizes that only one title states leave open which size the other means. */
    Optional<Veto> ofSilence() {
        for (Dimension dimension :
                List.of(Dimension.STORAGE_GB, Dimension.MILLILITRES, Dimension.GRAMS, Dimension.TYRE)) {
            if (one.measure(dimension).isEmpty() != other.measure(dimension).isEmpty()) {
                return Optional.ofNullable(STATED_BY_BOTH.get(dimension));
            }
        }
        return Optional.empty();
    }

    Optional<Veto> ofEdition() {
        return one.facet(Facet.EDITION).equals(other.facet(Facet.EDITION))
                ? Optional.empty()
                : Optional.of(Veto.EDITION);
    }

    /** A title without a count is of one. */
    private Optional<Veto> packs() {
        return count(one).equals(count(other)) ? Optional.empty() : Optional.of(Veto.PACK);
    }

    private static Set<BigDecimal> count(TitleReading title) {
        Set<BigDecimal> packs = title.measure(Dimension.PACK);
        return packs.isEmpty() ? Set.of(new BigDecimal("1.0")) : packs;
    }

    private static boolean areApart(Set<String> mine, Set<String> others, BiPredicate<Set<String>, Set<String>> apart) {
        return !mine.isEmpty() && !others.isEmpty() && apart.test(mine, others);
    }

    private static boolean shareNone(Set<String> mine, Set<String> others) {
        return mine.stream().noneMatch(others::contains);
    }

    private static boolean eachHasItsOwn(Set<String> mine, Set<String> others) {
        return !mine.containsAll(others) && !others.containsAll(mine);
    }

    private static boolean areOne(Dimension dimension, Set<BigDecimal> mine, Set<BigDecimal> others) {
        return ROUNDED.contains(dimension)
                ? areClose(mine, others)
                : mine.stream().anyMatch(others::contains);
    }

    private static boolean areClose(Set<BigDecimal> mine, Set<BigDecimal> others) {
        return mine.stream().anyMatch(value -> others.stream().anyMatch(other -> isClose(value, other)));
    }

    private static boolean isClose(BigDecimal value, BigDecimal other) {
        return value.subtract(other).abs().compareTo(value.max(other).multiply(ROUNDING)) <= 0;
    }
}
