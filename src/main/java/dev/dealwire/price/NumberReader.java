package dev.dealwire.price;

import dev.dealwire.price.NumberReading.Unread;
import dev.dealwire.price.NumberReading.Value;
import dev.dealwire.price.PriceTextReading.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the separators of one number mean. Where position leaves no choice it decides; where a separator before
 * three digits could group or begin decimals, the currency's decimals, the page's other prices and the locale must
 * agree, or the number is refused.
 */
final class NumberReader {

    private static final int MAX_INTEGER_DIGITS = 15;
    private static final int MAX_DECIMALS = 64;

    /** A binary fraction that leaked into JSON, such as 19.989999771118164, is this close to the price it was. */
    private static final BigDecimal FLOAT_NOISE = new BigDecimal("0.0000002");

    private static final int FEWEST_NOISY_DECIMALS = 6;

    private final PriceTextForm form;
    private final @Nullable SeparatorStyle style;
    private final IntSummaryStatistics minorDigits;

    /** @param currency what is known of the number's currency, the context's included */
    NumberReader(PriceTextForm form, Optional<SeparatorStyle> style, CurrencyEvidence currency) {
        this.form = form;
        this.style = style.orElse(null);
        this.minorDigits = currency.possible().stream()
                .mapToInt(Currency::getDefaultFractionDigits)
                .summaryStatistics();
    }

    NumberReading read(NumberText number) {
        List<String> groups = number.groups();
        String separators = number.separators();
        if (!beginsLikeAPrice(groups.getFirst())) {
            return new Unread(Reason.MALFORMED_NUMBER);
        }
        if (number.exponent() != 0) {
            return separators.isEmpty() || separators.equals(".")
                    ? value(groups, separators.length(), number.exponent())
                    : new Unread(Reason.MALFORMED_NUMBER);
        }
        return switch (separators.length()) {
            case 0 -> value(groups, 0, 0);
            case 1 -> readOneSeparator(groups, separators.charAt(0));
            default -> readSeveralSeparators(groups, separators);
        };
    }

    private NumberReading readOneSeparator(List<String> groups, char separator) {
        int after = groups.getLast().length();
        boolean canGroup = canGroup(groups) && isGrouping(separator);
        boolean canBeginDecimals = switch (separator) {
            case ' ', NumberText.GROUPING -> false;
            case '\'' -> after == 2;
            default -> true;
        };
        if (canGroup && canBeginDecimals) {
            return readTwoWays(groups, separator);
        }
        if (canGroup) {
            return value(groups, 0, 0);
        }
        return canBeginDecimals ? value(groups, 1, 0) : new Unread(Reason.MALFORMED_NUMBER);
    }

    /** {@code 1.299} or {@code 1,299}: the one place where evidence decides. */
    private NumberReading readTwoWays(List<String> groups, char separator) {
        boolean decimalByHabit = style != null && style.beginsDecimalsWith(separator);
        boolean groupingByHabit = style != null && !decimalByHabit;
        if (form == PriceTextForm.MACHINE && separator == '.') {
            return readMachinePoint(groups);
        }
        if (hasThreeMinorDigits()) {
            return style == null ? ambiguous() : value(groups, decimalByHabit ? 1 : 0, 0);
        }
        if (hasFewerMinorDigits()) {
            return decimalByHabit ? ambiguous() : value(groups, 0, 0);
        }
        return groupingByHabit ? value(groups, 0, 0) : ambiguous();
    }

    /** By rule a machine's point begins decimals; three of them are believed only of a currency that has three. */
    private NumberReading readMachinePoint(List<String> groups) {
        if (hasThreeMinorDigits()) {
            return value(groups, 1, 0);
        }
        return hasNoMinorDigits() ? value(groups, 0, 0) : ambiguous();
    }

    private NumberReading readSeveralSeparators(List<String> groups, String separators) {
        char last = separators.charAt(separators.length() - 1);
        char first = separators.charAt(0);
        boolean oneKind = separators.chars().allMatch(c -> c == first);
        if (oneKind) {
            return isGrouping(first) && areGroups(groups, first)
                    ? value(groups, 0, 0)
                    : new Unread(couldBeSloppyDecimals(groups) ? Reason.AMBIGUOUS_SEPARATOR : Reason.MALFORMED_NUMBER);
        }
        String grouping = separators.substring(0, separators.length() - 1);
        boolean groupedAlike = grouping.chars().allMatch(c -> c == first) && isGrouping(first);
        boolean decimals = isDecimal(last) && areGroups(groups.subList(0, groups.size() - 1), first);
        return groupedAlike && decimals ? value(groups, 1, 0) : new Unread(Reason.MALFORMED_NUMBER);
    }

    /** {@code 1.299.00}: the same sign for both, which nothing tells from a slip of the hand. */
    private static boolean couldBeSloppyDecimals(List<String> groups) {
        return groups.getLast().length() == 2 && areThousands(groups.subList(0, groups.size() - 1));
    }

    private static boolean isGrouping(char separator) {
        return separator != NumberText.DECIMAL && separator != NumberText.DASH;
    }

    private static boolean isDecimal(char separator) {
        return separator == '.' || separator == ',' || separator == '\'' || !isGrouping(separator);
    }

    private static boolean canGroup(List<String> groups) {
        return areThousands(groups) && !groups.getFirst().equals("0");
    }

    private static boolean areGroups(List<String> groups, char separator) {
        boolean nonZero = !groups.getFirst().equals("0") || groups.size() == 1;
        return nonZero && (areThousands(groups) || (separator == ',' && areIndianGroups(groups)));
    }

    private static boolean areThousands(List<String> groups) {
        return groups.getFirst().length() <= 3 && groups.stream().skip(1).allMatch(group -> group.length() == 3);
    }

    /** Lakh and crore: two digits in every group but the last, {@code 1,29,999}. */
    private static boolean areIndianGroups(List<String> groups) {
        int last = groups.size() - 1;
        return groups.size() > 2
                && groups.getFirst().length() <= 2
                && groups.getLast().length() == 3
                && groups.subList(1, last).stream().allMatch(group -> group.length() == 2);
    }

    /** Not with a bare separator, and not with zeros: those are fragments, dates and article numbers. */
    private static boolean beginsLikeAPrice(String first) {
        return first.length() == 1 || (!first.isEmpty() && first.charAt(0) != '0');
    }

    private NumberReading value(List<String> groups, int decimalGroups, int exponent) {
        int integerGroups = groups.size() - decimalGroups;
        String integer = String.join("", groups.subList(0, integerGroups));
        String decimals = String.join("", groups.subList(integerGroups, groups.size()));
        if (integer.length() + exponent > MAX_INTEGER_DIGITS) {
            return new Unread(Reason.TOO_LARGE);
        }
        if (decimals.length() - exponent > MAX_DECIMALS) {
            return new Unread(Reason.TOO_MANY_DECIMALS);
        }
        BigDecimal exact =
                new BigDecimal(decimals.isEmpty() ? integer : integer + '.' + decimals).scaleByPowerOfTen(exponent);
        return inMinorUnits(exact);
    }

    private NumberReading inMinorUnits(BigDecimal exact) {
        int most = mostDecimals();
        BigDecimal stripped = exact.stripTrailingZeros();
        if (stripped.scale() <= most) {
            return new Value(exact.setScale(Math.max(0, Math.min(exact.scale(), most)), RoundingMode.UNNECESSARY));
        }
        BigDecimal nearest = exact.setScale(Math.min(most, 2), RoundingMode.HALF_EVEN);
        boolean noise = form == PriceTextForm.MACHINE
                && stripped.scale() >= FEWEST_NOISY_DECIMALS
                && exact.subtract(nearest).abs().compareTo(exact.multiply(FLOAT_NOISE)) <= 0;
        return noise ? new Value(nearest) : new Unread(Reason.TOO_MANY_DECIMALS);
    }

    private int mostDecimals() {
        return minorDigits.getCount() == 0 ? 3 : Math.max(0, minorDigits.getMax());
    }

    private boolean hasThreeMinorDigits() {
        return minorDigits.getCount() > 0 && minorDigits.getMin() >= 3;
    }

    private boolean hasFewerMinorDigits() {
        return minorDigits.getCount() > 0 && minorDigits.getMax() < 3;
    }

    private boolean hasNoMinorDigits() {
        return minorDigits.getCount() > 0 && minorDigits.getMax() <= 0;
    }

    private static Unread ambiguous() {
        return new Unread(Reason.AMBIGUOUS_SEPARATOR);
    }
}
