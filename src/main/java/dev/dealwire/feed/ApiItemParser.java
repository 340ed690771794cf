package dev.dealwire.feed;

import dev.dealwire.catalog.Availability;
import dev.dealwire.feed.FeedItem.Sale;
import dev.dealwire.job.OfferSource.Api;
import dev.dealwire.money.Money;
import dev.dealwire.price.PriceTextContext;
import dev.dealwire.price.PriceTextForm;
import dev.dealwire.price.PriceTextParser;
import dev.dealwire.price.PriceTextReading;
import dev.dealwire.price.SeparatorEvidence;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads an item of an API's answer. A number is taken as it is written, a text as a price text; neither becomes a double. */
final class ApiItemParser {

    private static final int FARTHEST_EXPONENT = 30;
    private static final String SCHEMA_ORG = "https?://schema[.]org/";

    private final PriceTextParser prices = new PriceTextParser();
    private final Api.Fields fields;
    private final @Nullable Currency usualCurrency;
    private final @Nullable Locale locale;

    /** @param usualCurrency of items that name none; null refuses those */
    ApiItemParser(Api.Fields fields, @Nullable Currency usualCurrency, @Nullable Locale locale) {
        this.fields = fields;
        this.usualCurrency = usualCurrency;
        this.locale = locale;
    }

    /**
     * @param number which item of all answers it is, from 1
     * @throws BrokenItemException with what was found and wanted
     */
    FeedItem parse(long number, JsonNode item) throws BrokenItemException {
        Currency currency = currency(item);
        Money price = money("price", node(item, fields.price()), currency);
        String sku = text("sku", node(item, fields.sku()));
        if (price == null || sku == null) {
            throw new BrokenItemException(price == null ? "price" : "sku", "nothing", "one in each item");
        }
        Money regular = money("regular-price", node(item, fields.regularPrice()), currency);
        if (regular != null && !regular.currency().equals(price.currency())) {
            throw new BrokenItemException(
                    "regular-price", regular.toString(), "the currency of the price, " + price.currencyCode());
        }
        boolean reduced = regular != null && regular.isGreaterThan(price);
        return new FeedItem(
                number,
                FeedItemParser.id(sku),
                null,
                FeedItemParser.gtin(text("gtin", node(item, fields.gtin()))),
                null,
                null,
                text("title", node(item, fields.title())),
                FeedItemParser.link(text("link", node(item, fields.link()))),
                reduced ? regular : price,
                reduced ? new Sale(price, null, null) : null,
                FeedItemParser.condition(text("condition", node(item, fields.condition()))),
                availability(node(item, fields.availability())));
    }

    private @Nullable Currency currency(JsonNode item) throws BrokenItemException {
        String code = text("currency", node(item, fields.currency()));
        try {
            return code == null ? usualCurrency : Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BrokenItemException("currency", code, "an ISO 4217 code such as USD");
        }
    }

    private @Nullable Money money(String name, @Nullable JsonNode node, @Nullable Currency currency)
            throws BrokenItemException {
        if (node != null && node.isNumber()) {
            return exact(name, node.decimalValue(), currency);
        }
        String text = text(name, node);
        if (text == null) {
            return null;
        }
        PriceTextContext context = new PriceTextContext(currency, locale, SeparatorEvidence.NONE);
        if (prices.parse(text, PriceTextForm.MACHINE, context) instanceof PriceTextReading.Amount amount) {
            return amount.money().orElseThrow(() -> noCurrency(name, text));
        }
        throw new BrokenItemException(name, text, "an amount such as 15.00");
    }

    private static Money exact(String name, BigDecimal number, @Nullable Currency currency) throws BrokenItemException {
        if (currency == null) {
            throw noCurrency(name, number.toString());
        }
        BigDecimal amount = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        if (Math.abs(amount.scale()) > FARTHEST_EXPONENT || amount.scale() > decimals) {
            throw new BrokenItemException(name, number.toString(), "an amount with at most " + decimals + " decimals");
        }
        try {
            return new Money(amount, currency);
        } catch (IllegalArgumentException e) {
            throw new BrokenItemException(name, number.toString(), "an amount such as 15.00");
        }
    }

    private static BrokenItemException noCurrency(String name, String found) {
        return new BrokenItemException(name, found, "an amount with its currency");
    }

    private static @Nullable Availability availability(@Nullable JsonNode node) throws BrokenItemException {
        if (node != null && node.isBoolean()) {
            return node.asBoolean() ? Availability.IN_STOCK : Availability.OUT_OF_STOCK;
        }
        String word = text("availability", node);
        return FeedItemParser.availability(word == null ? null : word.replaceFirst(SCHEMA_ORG, ""));
    }

    private static @Nullable JsonNode node(JsonNode item, @Nullable String pointer) {
        return pointer == null ? null : item.at(JsonPointer.compile(pointer));
    }

    /** Null if nothing is said. */
    private static @Nullable String text(String name, @Nullable JsonNode node) throws BrokenItemException {
        if (node == null || node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isString() && !node.isIntegralNumber()) {
            throw new BrokenItemException(name, node.toString(), "a text");
        }
        String text = node.asString().strip();
        return text.isEmpty() ? null : text;
    }
}
