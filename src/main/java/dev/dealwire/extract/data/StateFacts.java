package dev.dealwire.extract.data;

import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import dev.dealwire.extract.data.StateKey.Slot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts beside prices that one node of a program's state tells. */
final class StateFacts {

    private static final List<String> TEXT_KEYS =
            List.of("name", "title", "value", "label", "url", "src", "code", "id");
    private static final Set<String> STOCK = Set.of("stock", "inventory", "stockInfo", "availabilityInfo");
    private static final int MAX_TEXT = 500;
    private static final int MAX_CURRENCY = 12;

    private final Map<Slot, String> texts = new EnumMap<>(Slot.class);

    private StateFacts() {}

    static StateFacts of(Fields node) {
        StateFacts facts = new StateFacts();
        node.members().forEach((key, value) -> {
            Slot slot = StateKeys.of(key).slot();
            if (slot != null && !facts.texts.containsKey(slot)) {
                facts.note(slot, value);
            } else if (STOCK.contains(key) && value instanceof Fields stock) {
                facts.noteStock(stock);
            }
        });
        return facts;
    }

    private void note(Slot slot, Json value) {
        String text = switch (slot) {
            case CHOSEN -> isTrue(value) ? "true" : null;
            case IN_STOCK -> availability(value, "InStock", "OutOfStock");
            case SOLD_OUT -> availability(value, "OutOfStock", "InStock");
            case AVAILABILITY -> value.isTruth() ? availability(value, "InStock", "OutOfStock") : text(value, slot);
            default -> text(value, slot);
        };
        if (text != null) {
            texts.put(slot, text);
        }
    }

    /** {@code "stock": {"status": "IN_STOCK", "quantity": 3}} says it one level deeper. */
    private void noteStock(Fields stock) {
        Json status = stock.get("status");
        String said = status == null ? of(stock).availability() : status.text();
        if (said != null && said.length() <= MAX_TEXT) {
            texts.putIfAbsent(Slot.AVAILABILITY, said);
        }
    }

    private static @Nullable String availability(Json value, String ifTrue, String ifFalse) {
        if (!value.isTruth()) {
            return null;
        }
        return isTrue(value) ? ifTrue : ifFalse;
    }

    static boolean isTrue(Json value) {
        return value instanceof Json.Literal(String text) && "true".equals(text);
    }

    /** A text, the one text of a list, or the name of a node. */
    static @Nullable String text(Json value, Slot slot) {
        String text = switch (value) {
            case Elements(var values)
            when values.size() == 1 || slot == Slot.IMAGE -> values.isEmpty() ? null : text(values.getFirst(), slot);
            case Fields fields -> isNamedByNode(slot) ? named(fields) : null;
            default -> value.text();
        };
        int longest = slot == Slot.CURRENCY ? MAX_CURRENCY : MAX_TEXT;
        return text == null || text.length() > longest ? null : SchemaNode.clean(text);
    }

    private static boolean isNamedByNode(Slot slot) {
        return slot == Slot.BRAND
                || slot == Slot.SELLER
                || slot == Slot.IMAGE
                || slot == Slot.AVAILABILITY
                || slot == Slot.CURRENCY;
    }

    private static @Nullable String named(Fields fields) {
        for (String key : TEXT_KEYS) {
            Json value = fields.get(key);
            String text = value == null ? null : value.text();
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    @Nullable
    String get(Slot slot) {
        return texts.get(slot);
    }

    /** Whether it has a number that only products have. */
    boolean identifyProduct() {
        return texts.containsKey(Slot.SKU)
                || texts.containsKey(Slot.GTIN)
                || texts.containsKey(Slot.PRODUCT_ID)
                || texts.containsKey(Slot.ASIN)
                || texts.containsKey(Slot.MPN);
    }

    @Nullable
    String availability() {
        String said = get(Slot.AVAILABILITY);
        if (said != null) {
            return said;
        }
        String soldOut = get(Slot.SOLD_OUT);
        return soldOut != null ? soldOut : get(Slot.IN_STOCK);
    }

    DeclaredIdentity identity() {
        String productId = get(Slot.PRODUCT_ID);
        return new DeclaredIdentity(
                get(Slot.NAME),
                get(Slot.BRAND),
                get(Slot.GTIN),
                get(Slot.MPN),
                get(Slot.SKU),
                productId == null ? get(Slot.ID) : productId,
                get(Slot.ASIN),
                get(Slot.URL),
                get(Slot.IMAGE));
    }
}
