package dev.dealwire.price;

import dev.dealwire.price.PriceTextReading.Amount;
import dev.dealwire.price.PriceTextReading.Floor;
import dev.dealwire.price.PriceTextReading.Range;
import dev.dealwire.price.PriceTextReading.Reason;
import dev.dealwire.price.PriceTextReading.Refused;
import dev.dealwire.price.PriceToken.Mark;
import dev.dealwire.price.PriceToken.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses what a text says from the amounts in it: one, a range, a floor, or nothing that can be relied on. */
final class AmountSelection {

    private static final int LONGEST_UNSIGNED_INTEGER = 9;
    private static final String HARMLESS_MARKS = ".,:;()[]*!-|~+\"'/=";

    private final PriceTokens tokens;
    private final List<AmountInText> amounts;
    private final List<AmountRole> roles;
    private final AmountReader reader;

    AmountSelection(PriceTokens tokens, AmountReader reader) {
        this.tokens = tokens;
        this.reader = reader;
        this.amounts = AmountFinder.find(tokens);
        this.roles = AmountRoles.of(tokens, amounts);
    }

    PriceTextReading choose() {
        if (amounts.isEmpty()) {
            return refused(Reason.NO_DIGITS);
        }
        List<Integer> signed = prices(true);
        if (!signed.isEmpty()) {
            return chooseSigned(signed);
        }
        boolean otherwiseSigned = amounts.stream().anyMatch(AmountInText::isSigned);
        List<Integer> unsigned = otherwiseSigned ? List.of() : prices(false);
        return unsigned.isEmpty() ? refused(reasonOfOthers()) : chooseUnsigned(unsigned);
    }

    private List<Integer> prices(boolean signed) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            if (roles.get(i).isPrice() && amounts.get(i).isSigned() == signed) {
                found.add(i);
            }
        }
        return found;
    }

    /** Why the numbers of a text without a price are none; what stands with a currency speaks first. */
    private Reason reasonOfOthers() {
        Optional<Reason> ofSigned = reasons(true).findFirst();
        return ofSigned.or(() -> reasons(false)
                        .filter(reason -> reason != Reason.NOT_MONEY)
                        .findFirst())
                .orElse(Reason.NOT_MONEY);
    }

    private Stream<Reason> reasons(boolean signed) {
        return IntStream.range(0, amounts.size())
                .filter(i -> amounts.get(i).isSigned() == signed)
                .mapToObj(i -> roles.get(i).refusal())
                .flatMap(Optional::stream);
    }

    private PriceTextReading chooseSigned(List<Integer> signed) {
        Optional<Integer> rangeStart = rangeStart();
        if (rangeStart.isPresent()) {
            boolean alone = signed.stream().allMatch(i -> i.equals(rangeStart.get()) || i == rangeStart.get() + 1);
            return alone ? range(rangeStart.get()) : refused(Reason.SEVERAL_AMOUNTS);
        }
        for (int i : signed) {
            Optional<Reason> doubt = doubtAbout(i);
            if (doubt.isPresent()) {
                return refused(doubt.get());
            }
        }
        return one(signed);
    }

    private PriceTextReading chooseUnsigned(List<Integer> unsigned) {
        if (namesUnknownCurrency(unsigned)) {
            return refused(Reason.UNKNOWN_CURRENCY);
        }
        if (!speaksOnlyOfPrices() || unsigned.stream().anyMatch(this::isLikeACode)) {
            return refused(Reason.NOT_MONEY);
        }
        Optional<Integer> rangeStart = rangeStart();
        boolean priced = unsigned.stream().allMatch(i -> amounts.get(i).number().hasTwoDecimals());
        return rangeStart.isPresent() && unsigned.size() == 2 && priced ? range(rangeStart.get()) : one(unsigned);
    }

    /** One value, however often it is printed. */
    private PriceTextReading one(List<Integer> indices) {
        List<AmountReading.Read> read = new ArrayList<>();
        for (int i : indices) {
            switch (reader.read(amounts.get(i))) {
                case AmountReading.Read amount -> read.add(amount);
                case AmountReading.Unread(Reason reason) -> {
                    return refused(reason);
                }
            }
        }
        AmountReading.Read first = read.getFirst();
        boolean same = read.stream().allMatch(other -> other.isSameAs(first))
                && indices.stream().map(roles::get).distinct().count() == 1;
        if (!same) {
            return refused(Reason.SEVERAL_AMOUNTS);
        }
        AmountInText amount = amounts.get(indices.getFirst());
        CurrencyEvidence currency = read.stream()
                .map(AmountReading.Read::currency)
                .reduce(CurrencyEvidence.NONE, CurrencyEvidence::narrowedBy);
        String understood = understood(amount, amount);
        return roles.get(indices.getFirst()) == AmountRole.FLOOR
                ? new Floor(first.value(), currency, understood)
                : new Amount(first.value(), currency, understood);
    }

    private PriceTextReading range(int start) {
        AmountInText low = amounts.get(start);
        AmountInText high = amounts.get(start + 1);
        if (low.isSigned() && high.isSigned() && !low.currency().agreesWith(high.currency())) {
            return refused(Reason.CONFLICTING_CURRENCIES);
        }
        return switch (reader.read(low.signedLike(high))) {
            case AmountReading.Unread(Reason reason) -> refused(reason);
            case AmountReading.Read minimum ->
                switch (reader.read(high.signedLike(low))) {
                    case AmountReading.Unread(Reason reason) -> refused(reason);
                    case AmountReading.Read maximum -> range(minimum, maximum, understood(low, high));
                };
        };
    }

    private PriceTextReading range(AmountReading.Read minimum, AmountReading.Read maximum, String understood) {
        CurrencyEvidence currency = minimum.currency().narrowedBy(maximum.currency());
        int order = minimum.value().compareTo(maximum.value());
        if (order > 0) {
            return refused(Reason.SEVERAL_AMOUNTS);
        }
        return order == 0
                ? new Amount(minimum.value(), currency, understood)
                : new Range(minimum.value(), maximum.value(), currency, understood);
    }

    /** The first of two amounts that only a dash or a word such as "to" parts. */
    private Optional<Integer> rangeStart() {
        for (int i = 0; i + 1 < amounts.size(); i++) {
            boolean prices = roles.get(i).isPrice() && roles.get(i + 1) == AmountRole.PRICE;
            if (prices && isRange(amounts.get(i), amounts.get(i + 1))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private boolean isRange(AmountInText low, AmountInText high) {
        List<PriceToken> between = tokens.between(low.last() + 1, high.first());
        boolean named = low.isSigned() || !tokens.isUnknownWord(low.first() - 1);
        if (between.size() != 1 || !named) {
            return false;
        }
        return switch (between.getFirst()) {
            case Mark mark -> mark.mark() == '-' || mark.mark() == '~';
            case Word word -> word.is(WordRole.TO) || (word.is(WordRole.AND) && isBetween(low.first() - 1));
            default -> false;
        };
    }

    private boolean isBetween(int at) {
        return tokens.isWord(at, WordRole.BETWEEN);
    }

    /** What speaks against reading the signed amount at {@code index} alone. */
    private Optional<Reason> doubtAbout(int index) {
        AmountInText amount = amounts.get(index);
        boolean spaceMayPartTwoNumbers = amount.number().isGroupedBySpace() && tokens.isUnknownWord(amount.first() - 1);
        boolean numberFollows = index + 1 < amounts.size()
                && !amounts.get(index + 1).isSigned()
                && roles.get(index + 1).isPrice()
                && isAdjacent(amount, amounts.get(index + 1));
        boolean numberPrecedes = index > 0
                && !amounts.get(index - 1).isSigned()
                && (tokens.isDigits(amount.first()) || amount.number().couldBeCents())
                && roles.get(index - 1).isPrice()
                && isAdjacent(amounts.get(index - 1), amount);
        if (spaceMayPartTwoNumbers || numberFollows || numberPrecedes) {
            return Optional.of(Reason.AMBIGUOUS_SEPARATOR);
        }
        return isJoinedToNumber(index) ? Optional.of(Reason.SEVERAL_AMOUNTS) : Optional.empty();
    }

    /** Nothing, or a lone separator, between two numbers: decimals that were torn off, as far as anyone can tell. */
    private boolean isAdjacent(AmountInText left, AmountInText right) {
        return tokens.between(left.last() + 1, right.first()).stream()
                .allMatch(token -> token instanceof Mark mark && (mark.mark() == '.' || mark.mark() == ','));
    }

    /** "Sizes 20 - 35 €": a dash to a number that need not be money. */
    private boolean isJoinedToNumber(int index) {
        if (index == 0 || amounts.get(index - 1).isSigned() || roles.get(index - 1) != AmountRole.PRICE) {
            return false;
        }
        List<PriceToken> between = tokens.between(
                amounts.get(index - 1).last() + 1, amounts.get(index).first());
        return between.size() == 1 && between.getFirst() instanceof Mark mark && mark.mark() == '-';
    }

    /** Capitals of three letters that no table knows, right beside the only number. */
    private boolean namesUnknownCurrency(List<Integer> unsigned) {
        AmountInText amount = amounts.get(unsigned.getFirst());
        return unsigned.size() == 1 && (isCodeLike(amount.first() - 1) || isCodeLike(amount.last() + 1));
    }

    private boolean isCodeLike(int at) {
        if (!tokens.isUnknownWord(at)) {
            return false;
        }
        String word = tokens.spelling(at);
        return word.length() == 3 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private boolean speaksOnlyOfPrices() {
        return tokens.list().stream().allMatch(token -> switch (token) {
            case Word word -> !word.isUnknown();
            case Mark mark -> HARMLESS_MARKS.indexOf(mark.mark()) >= 0;
            default -> true;
        });
    }

    private boolean isLikeACode(int index) {
        NumberText number = amounts.get(index).number();
        return number.isPlainInteger() && number.groups().getFirst().length() > LONGEST_UNSIGNED_INTEGER;
    }

    private String understood(AmountInText from, AmountInText to) {
        return tokens.originalText(from.first(), to.last());
    }

    private Refused refused(Reason reason) {
        return new Refused(reason, tokens.text().original());
    }
}
