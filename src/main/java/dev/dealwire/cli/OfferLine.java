package dev.dealwire.cli;

import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.Word;
import dev.dealwire.money.Money;
import dev.dealwire.price.OfferFacts;
import dev.dealwire.price.OfferReading;
import dev.dealwire.price.OfferReading.Priced;
import dev.dealwire.price.OfferReading.Unpriced;
import dev.dealwire.price.PriceRange;
import dev.dealwire.price.ReferencePrice;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One reading as one line of JSON: fields in a fixed order, null where nothing is known, decimals as text. */
final class OfferLine {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private OfferLine() {}

    static String of(String source, @Nullable URI url, OfferReading reading) {
        OfferLine line = new OfferLine();
        line.fields.put("source", source);
        line.fields.put("url", url == null ? null : url.toString());
        switch (reading) {
            case Priced priced -> line.putPrices(priced);
            case Unpriced unpriced -> line.putReason(unpriced);
        }
        line.putFacts(reading.facts());
        return JsonMapper.shared().writeValueAsString(line.fields);
    }

    private void putPrices(Priced priced) {
        fields.put("outcome", "priced");
        fields.put("reason", null);
        fields.put("confidence", Word.of(priced.confidence()));
        fields.put("currency", priced.currentPrice().currencyCode());
        fields.put("currentPrice", priced.currentPrice().toDecimalString());
        ReferencePrice reference = priced.referencePrice();
        fields.put("regularPrice", reference == null ? null : reference.money().toDecimalString());
        fields.put("referenceKind", reference == null ? null : Word.of(reference.kind()));
        fields.put("priceRange", range(priced.range()));
    }

    private void putReason(Unpriced unpriced) {
        fields.put("outcome", "unpriced");
        fields.put("reason", Word.of(unpriced.reason()));
        fields.put("confidence", null);
        fields.put("currency", currency(unpriced));
        fields.put("currentPrice", null);
        fields.put("regularPrice", null);
        fields.put("referenceKind", null);
        fields.put("priceRange", range(unpriced.range()));
    }

    private static @Nullable String currency(Unpriced unpriced) {
        return unpriced.facts().currency() == null
                ? null
                : unpriced.facts().currency().getCurrencyCode();
    }

    private void putFacts(OfferFacts facts) {
        Gtin gtin = facts.identifiers().gtin();
        fields.put("title", facts.title());
        fields.put("brand", facts.brand());
        fields.put(
                "availability",
                facts.availability() == null ? null : facts.availability().schemaOrgWord());
        fields.put("gtin", gtin == null ? null : gtin.value());
        fields.put("mpn", facts.identifiers().mpn());
        fields.put("sku", facts.identifiers().sku());
        fields.put("asin", facts.identifiers().asin());
        fields.put("image", facts.image() == null ? null : facts.image().toString());
        fields.put("seller", facts.seller());
        fields.put(
                "condition",
                facts.condition() == null ? null : facts.condition().schemaOrgWord());
    }

    private static @Nullable Map<String, String> range(@Nullable PriceRange range) {
        if (range == null) {
            return null;
        }
        Map<String, String> ends = new LinkedHashMap<>();
        ends.put("min", decimal(range.minimum()));
        ends.put("max", decimal(range.maximum()));
        return ends;
    }

    private static String decimal(Money money) {
        return money.toDecimalString();
    }
}
