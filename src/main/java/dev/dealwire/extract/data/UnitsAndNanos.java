package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.Json.Literal;
import dev.dealwire.extract.data.Json.Text;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Money as interface definitions write it: whole units, and billionths of one beside them. */
final class UnitsAndNanos {

    private static final String UNITS = "units";
    private static final String NANOS = "nanos";
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private UnitsAndNanos() {}

    /** The amount in one number; null if the node does not write it so. */
    static @Nullable Json joined(Fields node) {
        String units = digits(node.get(UNITS));
        String nanos = digits(node.get(NANOS));
        return units == null || nanos == null
                ? null
                : new Literal(new BigDecimal(units)
                        .add(new BigDecimal(nanos).movePointLeft(9))
                        .stripTrailingZeros()
                        .toPlainString());
    }

    static boolean isPiece(Fields node, String key) {
        return (key.equals(UNITS) || key.equals(NANOS)) && joined(node) != null;
    }

    private static @Nullable String digits(@Nullable Json value) {
        String text = value instanceof Literal || value instanceof Text ? value.text() : null;
        return text != null && WHOLE.matcher(text).matches() ? text : null;
    }
}
