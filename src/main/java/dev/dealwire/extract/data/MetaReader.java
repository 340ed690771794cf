package dev.dealwire.extract.data;

import dev.dealwire.extract.data.DeclaredProduct.Evidence;
import dev.dealwire.extract.data.DeclaredProduct.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The product that the head of a page describes, in the words of OpenGraph, product feeds and Twitter cards. */
final class MetaReader {

    private static final String[] CURRENCIES = {
        "product:price:currency",
        "og:price:currency",
        "product:sale_price:currency",
        "og:product:price:currency",
        "product:currency",
        "pricecurrency",
        "currency",
        "twitter:currency"
    };
    /** "Price" as Twitter cards label it, in the languages of the shops that use them. */
    private static final Pattern PRICE_LABEL = Pattern.compile(
            "(?iu)\\b(?:price|prix|preis|precio|preço|prezzo|prijs|pris|cena|fiyat|hinta|ár|цена|ціна|السعر|מחיר|価格|価額|价格|價格|가격)\\b");

    private final MetaTexts metas;
    private final List<DeclaredPrice> prices = new ArrayList<>();

    private MetaReader(MetaTexts metas) {
        this.metas = metas;
    }

    static Optional<DeclaredProduct> read(MetaTexts metas) {
        MetaReader reader = new MetaReader(metas);
        reader.addPrices();
        return reader.describesProduct() ? Optional.of(reader.product()) : Optional.empty();
    }

    private boolean describesProduct() {
        String type = metas.get("og:type");
        return !prices.isEmpty()
                || (type != null && type.toLowerCase(Locale.ROOT).contains("product"))
                || metas.get("product:retailer_item_id", "product:availability") != null;
    }

    private void addPrices() {
        add("product:sale_price:amount", PriceRole.SALE);
        add("product:sale_price", PriceRole.SALE);
        PriceRole plain = isReduced() ? PriceRole.REGULAR : PriceRole.CURRENT;
        add("product:price:amount", plain);
        add("product:price", plain);
        add("og:price:amount", PriceRole.CURRENT);
        add("og:price", PriceRole.CURRENT);
        add("og:product:price:amount", PriceRole.CURRENT);
        add("price", PriceRole.CURRENT);
        add("product:original_price:amount", PriceRole.REGULAR);
        add("og:price:standard_amount", PriceRole.REGULAR);
        add("product:pretax_price:amount", PriceRole.OTHER);
        add("product:shipping_cost:amount", PriceRole.SURCHARGE);
        addLabelled(1);
        addLabelled(2);
    }

    /** Where a sale price stands beside it, the plain price is the one before the sale. */
    private boolean isReduced() {
        String sale = metas.get("product:sale_price:amount", "product:sale_price");
        return sale != null && !sale.equals(metas.get("product:price:amount", "product:price"));
    }

    private void add(String name, PriceRole role) {
        String text = metas.get(name);
        if (text != null && hasDigit(text)) {
            Boolean taxed = name.contains("pretax") ? Boolean.FALSE : null;
            prices.add(new DeclaredPrice(text, currency(name), role, 0, taxed, path(name)));
        }
    }

    private void addLabelled(int number) {
        String label = metas.get("twitter:label" + number);
        if (label != null && PRICE_LABEL.matcher(label).find()) {
            add("twitter:data" + number, PriceRole.CURRENT);
        }
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private @Nullable String currency(String name) {
        String own = name.endsWith(":amount") ? metas.get(name.replace(":amount", ":currency")) : null;
        return own == null ? metas.get(CURRENCIES) : own;
    }

    private static String path(String name) {
        return "meta[" + name + ']';
    }

    private DeclaredProduct product() {
        return new DeclaredProduct(
                DeclaredSource.META,
                "meta",
                identity(),
                null,
                hasOffer() ? List.of(offer()) : List.of(),
                Standing.UNDECIDED,
                List.of(Evidence.PAGE_META));
    }

    private boolean hasOffer() {
        return !prices.isEmpty() || availability() != null;
    }

    private DeclaredIdentity identity() {
        return new DeclaredIdentity(
                metas.get("og:title", "twitter:title"),
                metas.get("product:brand", "og:brand", "brand"),
                metas.get(
                        "product:ean",
                        "product:gtin",
                        "product:upc",
                        "product:isbn",
                        "og:ean",
                        "og:upc",
                        "gtin13",
                        "gtin"),
                metas.get("product:mfr_part_no", "product:retailer_part_no", "mpn"),
                metas.get("product:retailer_item_id", "sku", "og:sku"),
                metas.get("productid", "product:id"),
                null,
                metas.get("og:url"),
                metas.get("og:image", "og:image:secure_url", "twitter:image"));
    }

    private @Nullable String availability() {
        return metas.get("product:availability", "og:availability", "availability");
    }

    private DeclaredOffer offer() {
        return new DeclaredOffer(
                "meta",
                prices,
                availability(),
                metas.get("product:condition", "og:condition", "itemcondition"),
                null,
                null,
                null,
                null,
                metas.get("product:sale_price_dates:start"),
                metas.get("product:sale_price_dates:end", "pricevaliduntil"),
                false,
                null,
                false);
    }

    /** Currencies that the head names, whether or not a price stands beside them. */
    static List<String> currencies(MetaTexts metas) {
        return java.util.Arrays.stream(CURRENCIES)
                .map(metas::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
