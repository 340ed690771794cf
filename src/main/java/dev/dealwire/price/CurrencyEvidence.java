package dev.dealwire.price;

import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which currencies a sign, a code, a declaration or a country leaves possible, and how much that counts. A dollar sign
 * alone is evidence for some thirty currencies; it becomes money only when something else settles which.
 *
 * @param likely what is meant if nothing else is known; empty if there is no evidence
 * @param possible everything that could be meant, {@code likely} included: a pound sign is sterling, unless other
 *     evidence says Egypt
 */
public record CurrencyEvidence(Set<Currency> likely, Set<Currency> possible, Strength strength) {

    /** How much a piece of evidence counts; a later constant outweighs all earlier ones. */
    public enum Strength {
        NONE,
        /** The country of a locale such as {@code en-US}, which templates often leave as they found it. */
        LOCALE,
        /** The country that the page's address names, as in {@code /en-ca/}. */
        PLACE,
        /** The country of the host's top-level domain. */
        COUNTRY,
        /** Declared for the page or the merchant as a whole. */
        DECLARED,
        /** A sign in the price text itself. */
        SIGN,
        /** An ISO 4217 code in the price text itself. */
        CODE
    }

    public static final CurrencyEvidence NONE = new CurrencyEvidence(Set.of(), Set.of(), Strength.NONE);

    public CurrencyEvidence {
        likely = Set.copyOf(likely);
        possible = Set.copyOf(possible);
        if (!possible.containsAll(likely)) {
            throw new IllegalArgumentException("found likely currencies " + likely + " that are not among " + possible);
        }
    }

    /** What the page or the merchant's profile declares. */
    public static CurrencyEvidence declared(Currency currency) {
        return of(currency, Strength.DECLARED);
    }

    static CurrencyEvidence of(Currency currency, Strength strength) {
        return new CurrencyEvidence(Set.of(currency), Set.of(currency), strength);
    }

    static CurrencyEvidence of(Collection<Currency> currencies, Strength strength) {
        Set<Currency> set = Set.copyOf(currencies);
        return new CurrencyEvidence(set, set, strength);
    }

    /** The one currency that is meant; empty if there is no evidence or it leaves a choice. */
    public Optional<Currency> settled() {
        return likely.size() == 1 ? Optional.of(likely.iterator().next()) : Optional.empty();
    }

    public boolean isNone() {
        return possible.isEmpty();
    }

    /** Whether nothing here speaks against {@code currency}. */
    public boolean allows(Currency currency) {
        return isNone() || possible.contains(currency);
    }

    /** Whether both can be true of one price. */
    public boolean agreesWith(CurrencyEvidence other) {
        return isNone() || other.isNone() || other.possible.stream().anyMatch(possible::contains);
    }

    /**
     * This evidence, narrowed by {@code other} where both can be true; unchanged where they contradict each other. The
     * result has the greater strength of the two.
     */
    public CurrencyEvidence narrowedBy(CurrencyEvidence other) {
        if (other.isNone() || equals(other) || !agreesWith(other)) {
            return this;
        }
        if (isNone()) {
            return other;
        }
        if (other.possible.size() == 1) {
            return new CurrencyEvidence(other.possible, other.possible, stronger(other));
        }
        Set<Currency> common = common(possible, other.possible);
        Set<Currency> likelyToBoth = common(common(likely, other.likely), common);
        return new CurrencyEvidence(likelyToBoth.isEmpty() ? common : likelyToBoth, common, stronger(other));
    }

    private Strength stronger(CurrencyEvidence other) {
        return strength.compareTo(other.strength) >= 0 ? strength : other.strength;
    }

    private static Set<Currency> common(Set<Currency> one, Set<Currency> other) {
        Set<Currency> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    /** For logs and traces: the codes in order, for example {@code CAD|USD}. */
    @Override
    public String toString() {
        return likely.stream().map(Currency::getCurrencyCode).sorted().collect(Collectors.joining("|"));
    }
}
