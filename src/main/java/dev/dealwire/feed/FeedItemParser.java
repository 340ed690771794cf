package dev.dealwire.feed;

import dev.dealwire.catalog.Availability;
import dev.dealwire.catalog.Gtin;
import dev.dealwire.catalog.ItemCondition;
import dev.dealwire.catalog.WebAddress;
import dev.dealwire.feed.FeedItem.Sale;
import dev.dealwire.money.Money;
import dev.dealwire.price.PriceTextContext;
import dev.dealwire.price.PriceTextForm;
import dev.dealwire.price.PriceTextParser;
import dev.dealwire.price.PriceTextReading;
import dev.dealwire.price.SeparatorEvidence;
import java.net.URI;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an item's texts by Google's product data specification, and more forgivingly where only one reading is possible. What
 * is stated and cannot be read makes the item broken: an offer with half its terms is a wrong offer.
 */
final class FeedItemParser {

    private static final int LONGEST_ID = 200;

    private static final Map<String, Availability> AVAILABILITIES = Map.ofEntries(
            Map.entry("in_stock", Availability.IN_STOCK),
            Map.entry("instock", Availability.IN_STOCK),
            Map.entry("available", Availability.IN_STOCK),
            Map.entry("limited_availability", Availability.LIMITED_AVAILABILITY),
            Map.entry("online_only", Availability.ONLINE_ONLY),
            Map.entry("in_store_only", Availability.IN_STORE_ONLY),
            Map.entry("preorder", Availability.PRE_ORDER),
            Map.entry("pre_order", Availability.PRE_ORDER),
            Map.entry("backorder", Availability.BACK_ORDER),
            Map.entry("back_order", Availability.BACK_ORDER),
            Map.entry("available_for_order", Availability.BACK_ORDER),
            Map.entry("out_of_stock", Availability.OUT_OF_STOCK),
            Map.entry("outofstock", Availability.OUT_OF_STOCK),
            Map.entry("sold_out", Availability.SOLD_OUT),
            Map.entry("discontinued", Availability.DISCONTINUED));

    private static final Map<String, ItemCondition> CONDITIONS = Map.of(
            "new", ItemCondition.NEW,
            "refurbished", ItemCondition.REFURBISHED,
            "used", ItemCondition.USED);

    private final PriceTextParser prices = new PriceTextParser();
    private final PriceTextContext context;

    /** @param currency of amounts that come without one; null refuses those */
    FeedItemParser(@Nullable Currency currency, @Nullable Locale locale) {
        this.context = new PriceTextContext(currency, locale, SeparatorEvidence.NONE);
    }

    /** @throws BrokenItemException with what was found and wanted */
    FeedItem parse(long line, Map<String, String> fields) throws BrokenItemException {
        Money price = price("price", required(fields, "price"));
        return new FeedItem(
                line,
                id(required(fields, "id")),
                fields.get("item_group_id"),
                gtin(fields.get("gtin")),
                fields.get("mpn"),
                fields.get("brand"),
                fields.get("title"),
                link(fields.get("link")),
                price,
                sale(fields, price),
                condition(fields.get("condition")),
                availability(fields.get("availability")));
    }

    private static String required(Map<String, String> fields, String name) throws BrokenItemException {
        String text = fields.get(name);
        if (text == null) {
            throw new BrokenItemException(name, "nothing", "an item's " + name);
        }
        return text;
    }

    static String id(String text) throws BrokenItemException {
        if (text.length() > LONGEST_ID) {
            throw new BrokenItemException("id", text, "at most " + LONGEST_ID + " characters");
        }
        return text;
    }

    private Money price(String name, String text) throws BrokenItemException {
        Money plain = PlainPrice.parse(text);
        if (plain != null) {
            return plain;
        }
        if (prices.parse(text, PriceTextForm.MACHINE, context) instanceof PriceTextReading.Amount amount) {
            return amount.money().orElseThrow(() -> new BrokenItemException(name, text, "an amount with its currency"));
        }
        throw new BrokenItemException(name, text, "an amount such as 15.00 USD");
    }

    private @Nullable Sale sale(Map<String, String> fields, Money price) throws BrokenItemException {
        String text = fields.get("sale_price");
        if (text == null) {
            return null;
        }
        Money lower = price("sale_price", text);
        if (!lower.currency().equals(price.currency())) {
            throw new BrokenItemException("sale_price", text, "the currency of the price, " + price.currencyCode());
        }
        if (lower.isGreaterThan(price)) {
            throw new BrokenItemException("sale_price", text, "at most the price, " + price);
        }
        return SaleInterval.parse(fields.get("sale_price_effective_date"), lower);
    }

    /** A number that is no GTIN identifies nothing; the offer itself is none the worse for it. */
    static @Nullable Gtin gtin(@Nullable String text) {
        return text == null ? null : Gtin.parse(text).orElse(null);
    }

    static @Nullable URI link(@Nullable String text) throws BrokenItemException {
        if (text == null) {
            return null;
        }
        return WebAddress.read(text).orElseThrow(() -> new BrokenItemException("link", text, "an address"));
    }

    static ItemCondition condition(@Nullable String text) throws BrokenItemException {
        if (text == null) {
            return ItemCondition.NEW;
        }
        ItemCondition condition = CONDITIONS.get(word(text));
        if (condition == null) {
            throw new BrokenItemException("condition", text, "new, refurbished or used");
        }
        return condition;
    }

    static @Nullable Availability availability(@Nullable String text) throws BrokenItemException {
        Availability availability = text == null ? null : AVAILABILITIES.get(word(text));
        if (text != null && availability == null) {
            throw new BrokenItemException("availability", text, "in_stock, out_of_stock, preorder or backorder");
        }
        return availability;
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
