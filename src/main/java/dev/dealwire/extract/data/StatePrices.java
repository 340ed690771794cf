package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.StateKey.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The prices that one node of a program's state holds, in its own members and in the members called after prices. */
final class StatePrices {

    private static final int MAX_DEPTH = 6;
    private static final int MAX_PRICES = 40;
    private static final int MAX_TEXT = 40;
    private static final Pattern PRICE_TEXT = Pattern.compile("[^<>_{}]*\\p{Nd}[^<>_{}]*");
    private static final Pattern WORDY = Pattern.compile("[\\p{L}]{4}|\\p{Nd}[-/:]\\p{Nd}");
    /** Names of the amount itself, the plainest first. */
    private static final List<String> AMOUNT_KEYS = List.of(
            "value",
            "amount",
            "montant",
            "price",
            "centAmount",
            "raw",
            "rawValue",
            "rawPrice",
            "number",
            "numeric",
            "numericValue",
            "float",
            "decimal",
            "sortValue",
            "unformatted",
            "decimalValue",
            "formatted",
            "formattedValue",
            "formattedPrice",
            "display",
            "displayValue",
            "displayPrice",
            "text",
            "string");

    private static final Set<String> KIND_KEYS = Set.of(
            "type", "priceType", "kind", "label", "name", "code", "priceTypeCode", "priceUsage", "priceDescription");
    private static final Set<String> SCALE_KEYS = Set.of(
            "fractionDigits",
            "fractionalDigits",
            "precision",
            "scale",
            "currency_minor_unit",
            "exponent",
            "decimalPlaces");

    private static final List<String> WHOLE_KEYS = List.of("whole", "dollars", "euros", "pounds", "units", "integer");

    private final StateCache cache;
    private final List<DeclaredPrice> prices = new ArrayList<>();
    private boolean hundredths;

    private StatePrices(StateCache cache) {
        this.cache = cache;
    }

    static List<DeclaredPrice> of(Fields node, Place place, @Nullable String currency, StateCache cache) {
        StatePrices reader = new StatePrices(cache);
        reader.hundredths = countsHundredths(node);
        reader.read(node, place, List.of(), currency, 0);
        return SalePrices.settled(reader.prices, node);
    }

    /** The product JSON of a widespread shop system counts hundredths whatever the currency; this key marks it. */
    private static boolean countsHundredths(Fields node) {
        Json price = node.get("price");
        boolean whole = price != null && price.isNumber() && isWhole(price.text());
        return whole
                && (node.members().containsKey("compare_at_price")
                        || node.members().containsKey("price_varies"));
    }

    private void read(Fields node, Place place, List<String> context, @Nullable String inherited, int depth) {
        String own = depth == 0 ? null : StateFacts.of(node).get(Slot.CURRENCY);
        String currency = own == null ? inherited : own;
        if (depth == 0) {
            readEventValue(node, place, currency);
        }
        if (!context.isEmpty()) {
            readAmount(node, place, context, currency, depth);
        }
        node.members().forEach((key, value) -> {
            StateKey meaning = StateKeys.of(key);
            boolean told = meaning.price() || !context.isEmpty();
            if (told && !isAmountKey(key, context) && !isPiece(node, key) && prices.size() < MAX_PRICES) {
                List<String> words = joined(context, RangeEnds.withoutFloor(node, key, meaning.words()));
                readMember(node, value, place.member(key), words, currency, depth);
            }
        });
    }

    /** Advertising events call the price of what is viewed its value. */
    private void readEventValue(Fields node, Place place, @Nullable String currency) {
        Json value = node.get("value");
        if (value != null && currency != null && node.members().containsKey("content_ids") && isPriceText(value)) {
            add(node, value, place.member("value"), List.of("price"), currency);
        }
    }

    private static boolean isAmountKey(String key, List<String> context) {
        return !context.isEmpty() && AMOUNT_KEYS.contains(key);
    }

    private static List<String> joined(List<String> context, List<String> words) {
        List<String> joined = new ArrayList<>(context);
        joined.addAll(words);
        return joined;
    }

    /** Where the whole part has a member of its own, "cents" is the rest and no price. */
    private static boolean isPiece(Fields node, String key) {
        return UnitsAndNanos.isPiece(node, key)
                || (key.toLowerCase(Locale.ROOT).startsWith("cent")
                        && WHOLE_KEYS.stream().anyMatch(node.members()::containsKey));
    }

    /** Of several spellings of one amount only the plainest is kept. */
    private void readAmount(Fields node, Place place, List<String> context, @Nullable String currency, int depth) {
        Json pieces = UnitsAndNanos.joined(node);
        if (pieces != null) {
            add(node, pieces, place.member("units"), context, currency);
            return;
        }
        for (String key : AMOUNT_KEYS) {
            Json value = node.get(key);
            if (value != null && isPriceText(value)) {
                add(
                        node,
                        value,
                        place.member(key),
                        joined(context, StateKeys.of(key).words()),
                        currency);
                return;
            }
            if (value instanceof Fields fields) {
                read(fields, place.member(key), context, currency, Math.max(depth + 1, MAX_DEPTH - 2));
            }
        }
    }

    private void readMember(
            Fields owner, Json value, Place place, List<String> words, @Nullable String currency, int depth) {
        switch (value) {
            case Fields pointer
            when depth < MAX_DEPTH -> {
                Fields fields = cache.resolve(pointer);
                if (!isProduct(fields)) {
                    read(fields, place, joined(words, kind(fields)), currency, depth + 1);
                }
            }
            case Elements(var values)
            when depth < MAX_DEPTH && values.size() <= MAX_PRICES ->
                readElements(owner, values, place, words, currency, depth);
            case Json other when isPriceText(other) -> add(owner, other, place, words, currency);
            default -> {}
        }
    }

    private void readElements(
            Fields owner, List<Json> values, Place place, List<String> words, @Nullable String currency, int depth) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Fields || values.size() == 1) {
                readMember(owner, values.get(i), place.element(i), words, currency, depth + 1);
            }
        }
    }

    private boolean isProduct(Fields node) {
        return StateFacts.of(node).identifyProduct();
    }

    /** In a list of prices each says by a member of its own what it is. */
    private List<String> kind(Fields node) {
        List<String> words = new ArrayList<>();
        for (String key : KIND_KEYS) {
            Json value = node.get(key);
            String text = value == null || value.isNumber() ? null : value.text();
            if (text != null && text.length() <= MAX_TEXT) {
                words.addAll(KeyWords.of(text));
            }
        }
        words.removeIf(word -> "type".equals(word) || "name".equals(word) || Character.isDigit(word.charAt(0)));
        return words;
    }

    private void add(Fields owner, Json value, Place place, List<String> words, @Nullable String currency) {
        Optional<PriceMeaning> meaning = PriceMeaning.of(words);
        String text = SchemaNode.clean(value.text());
        if (meaning.isEmpty() || text == null) {
            return;
        }
        PriceMeaning said = meaning.get();
        int minorDigits = said.minorDigits() > 0 || scale(owner) >= 0 ? minorDigits(owner, text, said) : 0;
        int counted = minorDigits == 0 && hundredths && value.isNumber() && isWhole(text) ? 2 : minorDigits;
        prices.add(new DeclaredPrice(
                text, currency, said.role(), counted, said.valueAddedTaxIncluded(), place.toString()));
    }

    private static int minorDigits(Fields owner, String text, PriceMeaning meaning) {
        if (!isWhole(text)) {
            return 0;
        }
        int scale = scale(owner);
        return scale >= 0 ? scale : meaning.minorDigits();
    }

    /** How many decimals the node says its whole numbers leave out; -1 if it does not say. */
    private static int scale(Fields owner) {
        for (String key : SCALE_KEYS) {
            Json value = owner.get(key);
            String text = value == null ? null : value.text();
            if (text != null && text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '4') {
                return text.charAt(0) - '0';
            }
        }
        return -1;
    }

    private static boolean isWhole(@Nullable String text) {
        return text != null && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isPriceText(Json value) {
        String text = value.text();
        if (text == null || text.length() > MAX_TEXT) {
            return false;
        }
        return value.isNumber()
                ? !text.startsWith("-")
                : PRICE_TEXT.matcher(text).matches() && !WORDY.matcher(text).find();
    }
}
