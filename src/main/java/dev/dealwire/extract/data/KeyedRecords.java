package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.Json.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Prices that a program keeps apart from its products, by their numbers: {@code {"8604321":{"price":99.99}}}, or a list for
 * each kind of price, {@code {"salePrices":{"8604321":99.99}}}. The number is told to the record, as if it were written in it.
 */
final class KeyedRecords {

    private static final Pattern NUMBER = Pattern.compile("(?=(?:[^0-9]*[0-9]){4})[A-Za-z0-9][A-Za-z0-9_-]{3,30}");
    private static final String IDENTIFIER = "productId";

    private KeyedRecords() {}

    /** The record with its key for a number, if it has prices and no name or number of its own; else itself. */
    static Json identified(String key, Json value) {
        if (!(value instanceof Fields record) || !NUMBER.matcher(key).matches()) {
            return value;
        }
        StateNode seen = StateNode.of(record);
        return seen.priced() && !seen.named() ? with(key, record.members()) : value;
    }

    /** The list that a key about prices begins, made of records; anything else is itself. */
    static Json listed(String key, Json value) {
        return value instanceof Fields(var amounts) && isList(key, amounts) ? records(key, amounts) : value;
    }

    private static boolean isList(String key, Map<String, Json> amounts) {
        return StateKeys.of(key).price()
                && !amounts.isEmpty()
                && amounts.entrySet().stream()
                        .allMatch(entry -> NUMBER.matcher(entry.getKey()).matches()
                                && !(entry.getValue() instanceof Fields)
                                && !(entry.getValue() instanceof Elements));
    }

    private static Fields records(String key, Map<String, Json> amounts) {
        Map<String, Json> records = new LinkedHashMap<>();
        amounts.forEach((number, amount) -> records.put(number, with(number, Map.of(key, amount))));
        return new Fields(records);
    }

    private static Fields with(String number, Map<String, Json> members) {
        Map<String, Json> told = new LinkedHashMap<>(members);
        told.put(IDENTIFIER, new Text(number));
        return new Fields(told);
    }
}
