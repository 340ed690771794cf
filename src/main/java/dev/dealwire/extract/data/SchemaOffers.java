package dev.dealwire.extract.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offers of a schema.org product: single, listed, summed up, or spread over the product itself. */
final class SchemaOffers {

    private static final int MAX_OFFERS = 200;

    private final List<DeclaredOffer> offers = new ArrayList<>();

    private SchemaOffers() {}

    static List<DeclaredOffer> of(SchemaNode product) {
        SchemaOffers reader = new SchemaOffers();
        reader.addNested(product, currency(product, null), 0);
        if (!SchemaPrices.of(product, null).isEmpty()) {
            reader.add(product, null);
        }
        return reader.offers;
    }

    static DeclaredOffer ofLone(SchemaNode offer) {
        return read(offer, null);
    }

    private void addNested(SchemaNode owner, @Nullable String currency, int depth) {
        if (depth > 3) {
            return;
        }
        for (SchemaNode offer : owner.nodes("offers")) {
            if (offers.size() >= MAX_OFFERS) {
                return;
            }
            if (saysSomething(offer)) {
                add(offer, currency);
            }
            addNested(offer, currency(offer, currency), depth + 1);
        }
    }

    /** A wrapper around nested offers is no offer of its own. */
    private static boolean saysSomething(SchemaNode offer) {
        return !offer.has("offers") || !SchemaPrices.of(offer, null).isEmpty();
    }

    private void add(SchemaNode offer, @Nullable String currency) {
        offers.add(read(offer, currency));
    }

    private static DeclaredOffer read(SchemaNode offer, @Nullable String currency) {
        return new DeclaredOffer(
                offer.place().toString(),
                SchemaPrices.of(offer, currency(offer, currency)),
                offer.text("availability"),
                offer.text("itemCondition", "condition"),
                offer.text("seller", "offeredBy"),
                offer.text("url"),
                offered(offer, "sku"),
                gtin(offer),
                offer.text("validFrom"),
                offer.text("priceValidUntil", "validThrough"),
                isAggregate(offer),
                offer.text("offerCount"),
                false);
    }

    private static @Nullable String offered(SchemaNode offer, String key) {
        String text = offer.text(key);
        return text != null
                ? text
                : offer.nodes("itemOffered").stream()
                        .map(item -> item.text(key))
                        .filter(sku -> sku != null)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String gtin(SchemaNode offer) {
        return SchemaIdentity.gtin(offer, null);
    }

    private static boolean isAggregate(SchemaNode offer) {
        return offer.types().contains("aggregateoffer") || (offer.has("lowPrice") && !offer.has("price"));
    }

    private static @Nullable String currency(SchemaNode node, @Nullable String inherited) {
        String currency = node.text("priceCurrency", "currency");
        return currency == null ? inherited : currency;
    }
}
