package dev.dealwire.match;

import dev.dealwire.match.MatchVerdict.Veto;
import dev.dealwire.match.Measures.Dimension;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What two titles say that cannot be said of one thing, and what one of them leaves open. */
final class TitleVetoes {

    /** Ounces on one label are grams rounded on the other. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.02");

    private static final Set<Dimension> ROUNDED =
            EnumSet.of(Dimension.MILLILITRES, Dimension.GRAMS, Dimension.SCREEN_INCHES);

    /** Looked at in the order of the facets, so that the same pair always gets the same answer. */
    private static final Map<Facet, Veto> BY_FACET = new EnumMap<>(Map.ofEntries(
            Map.entry(Facet.PLATFORM, Veto.PLATFORM),
            Map.entry(Facet.FORMAT, Veto.FORMAT),
            Map.entry(Facet.STRENGTH, Veto.STRENGTH),
            Map.entry(Facet.SIZE, Veto.SIZE),
            Map.entry(Facet.SIDE, Veto.SIDE),
            Map.entry(Facet.LANGUAGE, Veto.LANGUAGE),
            Map.entry(Facet.PLUG, Veto.PLUG),
            Map.entry(Facet.MATERIAL, Veto.MATERIAL),
            Map.entry(Facet.AREA, Veto.KIND),
            Map.entry(Facet.COLOUR, Veto.COLOUR),
            Map.entry(Facet.GENDER, Veto.GENDER),
            Map.entry(Facet.DISPLAY, Veto.MODEL),
            Map.entry(Facet.CONNECTION, Veto.MODEL),
            Map.entry(Facet.BARE, Veto.BUNDLE)));

    private static final Set<Facet> CONTAIN_EACH_OTHER = EnumSet.of(Facet.COLOUR, Facet.GENDER);

    private static final Set<Facet> SHARE_ONE = EnumSet.of(
            Facet.PLATFORM,
            Facet.FORMAT,
            Facet.STRENGTH,
            Facet.SIZE,
            Facet.SIDE,
            Facet.LANGUAGE,
            Facet.PLUG,
            Facet.MATERIAL,
            Facet.AREA);

    /** Of these one may be silent where the other tells it. */
    private static final Set<Facet> MAY_BE_LEFT_OUT = EnumSet.of(Facet.MATERIAL, Facet.AREA);

    private static final Map<Dimension, Veto> STATED_BY_BOTH = new EnumMap<>(Map.ofEntries(
            Map.entry(Dimension.TYRE, Veto.SIZE),
            Map.entry(Dimension.SCREEN_INCHES, Veto.SIZE),
            Map.entry(Dimension.MILLILITRES, Veto.SIZE),
            Map.entry(Dimension.GRAMS, Veto.SIZE),
            Map.entry(Dimension.MILLIMETRES, Veto.SIZE),
            Map.entry(Dimension.MILLIGRAMS, Veto.STRENGTH),
            Map.entry(Dimension.INTERNATIONAL_UNITS, Veto.STRENGTH),
            Map.entry(Dimension.PERCENT, Veto.STRENGTH),
            Map.entry(Dimension.SUN_PROTECTION, Veto.MODEL),
            Map.entry(Dimension.WATTS, Veto.MODEL),
            Map.entry(Dimension.VOLTS, Veto.MODEL),
            Map.entry(Dimension.LUMENS, Veto.MODEL),
            Map.entry(Dimension.HERTZ, Veto.MODEL),
            Map.entry(Dimension.TURNS_A_MINUTE, Veto.MODEL),
            Map.entry(Dimension.MEGAPIXELS, Veto.MODEL),
            Map.entry(Dimension.MILLIAMPERE_HOURS, Veto.MODEL),
            Map.entry(Dimension.MEMORY_GB, Veto.STORAGE),
            Map.entry(Dimension.STORAGE_GB, Veto.STORAGE),
            Map.entry(Dimension.PIECES, Veto.PACK),
            Map.entry(Dimension.YEAR, Veto.YEAR)));

    /** Sizes that only one title states leave open which size the other means. */
    private static final Set<Dimension> OPEN_IF_SILENT =
            EnumSet.of(Dimension.STORAGE_GB, Dimension.MILLILITRES, Dimension.GRAMS, Dimension.TYRE);

    /** What one may well leave out, since it says no more of the thing than the rest of the title. */
    private static final Set<Dimension> DESCRIPTIONS = EnumSet.of(
            Dimension.WATTS,
            Dimension.VOLTS,
            Dimension.LUMENS,
            Dimension.HERTZ,
            Dimension.TURNS_A_MINUTE,
            Dimension.MEGAPIXELS,
            Dimension.MEMORY_GB,
            Dimension.PIECES);

    private final TitleReading one;
    private final TitleReading other;

    TitleVetoes(TitleReading one, TitleReading other) {
        this.one = one;
        this.other = other;
    }

    /** Those that stand even where the numbers of both are the same. */
    Optional<Veto> ofState() {
        if (differ(Facet.GENERIC) || one.isMeantFor(other) || other.isMeantFor(one)) {
            return Optional.of(Veto.ACCESSORY);
        }
        if (!one.facet(Facet.CONDITION).equals(other.facet(Facet.CONDITION))) {
            return Optional.of(Veto.CONDITION);
        }
        if (differ(Facet.BUNDLE) || one.addsTo(other) || other.addsTo(one)) {
            return Optional.of(Veto.BUNDLE);
        }
        return packsApart();
    }

    Optional<Veto> ofWords() {
        return apart(SHARE_ONE, TitleVetoes::shareNone)
                .or(() -> apart(CONTAIN_EACH_OTHER, TitleVetoes::eachHasItsOwn))
                .or(() -> differ(Facet.ACCESSORY) ? Optional.of(Veto.ACCESSORY) : Optional.empty());
    }

    /** A thing of one number is called many things. */
    Optional<Veto> ofKind() {
        return areApart(one.facet(Facet.KIND), other.facet(Facet.KIND), TitleVetoes::shareNone)
                ? Optional.of(Veto.KIND)
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
        return packs();
    }

    Optional<Veto> ofSilence() {
        return silentOn(OPEN_IF_SILENT);
    }

    Optional<Veto> ofEdition() {
        return one.facet(Facet.EDITION).equals(other.facet(Facet.EDITION))
                ? Optional.empty()
                : Optional.of(Veto.EDITION);
    }

    Optional<Veto> ofGeneration() {
        return one.measure(Dimension.GENERATION).equals(other.measure(Dimension.GENERATION))
                ? Optional.empty()
                : Optional.of(Veto.GENERATION);
    }

    /** What one title tells and the other does not, where nothing but titles speaks. */
    Optional<Veto> leftOpen() {
        for (Map.Entry<Facet, Veto> facet : BY_FACET.entrySet()) {
            if (!MAY_BE_LEFT_OUT.contains(facet.getKey())
                    && !one.facet(facet.getKey()).equals(other.facet(facet.getKey()))) {
                return Optional.of(facet.getValue());
            }
        }
        return silentOn(EnumSet.complementOf(EnumSet.copyOf(DESCRIPTIONS)));
    }

    /** Whether only one says what it is. */
    boolean leaveTheKindOpen() {
        return differ(Facet.KIND);
    }

    /** Whether both tell which one of several of its name it is: for a console, as a paperback, of the second generation. */
    boolean agreeOnAVersion() {
        return Stream.of(Facet.PLATFORM, Facet.FORMAT, Facet.LANGUAGE)
                        .anyMatch(facet ->
                                !one.facet(facet).isEmpty() && one.facet(facet).equals(other.facet(facet)))
                || bothTellTheGeneration();
    }

    private Optional<Veto> silentOn(Set<Dimension> dimensions) {
        return dimensions.stream()
                .filter(dimension -> dimension != Dimension.PACK)
                .filter(dimension -> dimension != Dimension.YEAR || !bothTellTheGeneration())
                .filter(dimension -> one.measure(dimension).size()
                        != other.measure(dimension).size())
                .map(dimension -> STATED_BY_BOTH.getOrDefault(dimension, Veto.GENERATION))
                .findFirst();
    }

    private boolean bothTellTheGeneration() {
        return !one.measure(Dimension.GENERATION).isEmpty()
                && !other.measure(Dimension.GENERATION).isEmpty();
    }

    /** A case of cases may be told by its outer count alone. */
    private Optional<Veto> packsApart() {
        Set<BigDecimal> mine = count(one);
        Set<BigDecimal> others = count(other);
        return mine.containsAll(others) || others.containsAll(mine) || isBareIn(one, other) || isBareIn(other, one)
                ? Optional.empty()
                : Optional.of(Veto.PACK);
    }

    private Optional<Veto> packs() {
        return count(one).equals(count(other)) || isBareIn(one, other) || isBareIn(other, one)
                ? Optional.empty()
                : Optional.of(Veto.PACK);
    }

    /** Whether one counts what the other gives as a number alone. */
    private static boolean isBareIn(TitleReading counted, TitleReading bare) {
        Set<BigDecimal> packs = counted.measure(Dimension.PACK);
        return !packs.isEmpty()
                && bare.measure(Dimension.PACK).isEmpty()
                && packs.stream().allMatch(count -> bare.codes().contains(new ModelCode(count.toPlainString())));
    }

    private boolean differ(Facet facet) {
        return one.facet(facet).isEmpty() != other.facet(facet).isEmpty();
    }

    private Optional<Veto> apart(Set<Facet> facets, BiPredicate<Set<String>, Set<String>> apart) {
        return facets.stream()
                .filter(facet -> areApart(one.facet(facet), other.facet(facet), apart))
                .map(BY_FACET::get)
                .findFirst();
    }

    /** A title without a count is of one. */
    private static Set<BigDecimal> count(TitleReading title) {
        Set<BigDecimal> packs = title.measure(Dimension.PACK);
        return packs.isEmpty() ? Set.of(BigDecimal.ONE) : packs;
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

    /** A title may leave out one of several sizes. */
    private static boolean areOne(Dimension dimension, Set<BigDecimal> mine, Set<BigDecimal> others) {
        return isIn(dimension, mine, others) || isIn(dimension, others, mine);
    }

    private static boolean isIn(Dimension dimension, Set<BigDecimal> some, Set<BigDecimal> all) {
        return some.stream().allMatch(value -> all.stream().anyMatch(other -> areOne(dimension, value, other)));
    }

    private static boolean areOne(Dimension dimension, BigDecimal value, BigDecimal other) {
        BigDecimal tolerance = ROUNDED.contains(dimension) ? value.max(other).multiply(ROUNDING) : BigDecimal.ZERO;
        return value.subtract(other).abs().compareTo(tolerance) <= 0;
    }
}
