package dev.dealwire.extract.data;

import dev.dealwire.extract.data.DeclaredProduct.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a key of a program's state means to a reader of products.
 *
 * @param words what it is made of
 * @param slot the fact it names; null if none
 * @param price whether one of its words is "price"
 * @param variants whether products under it are forms of the product around it
 * @param surroundings what it says of the products under it; null if nothing
 */
record StateKey(
        List<String> words,
        @Nullable Slot slot,
        boolean price,
        boolean variants,
        @Nullable Evidence surroundings) {

    /** The facts beside prices. */
    enum Slot {
        NAME,
        BRAND,
        GTIN,
        MPN,
        SKU,
        PRODUCT_ID,
        /** An identifier that only in a product's own node means the product. */
        ID,
        ASIN,
        URL,
        IMAGE,
        AVAILABILITY,
        /** True where it can be bought. */
        IN_STOCK,
        /** True where it cannot. */
        SOLD_OUT,
        CONDITION,
        SELLER,
        CURRENCY,
        VALID_UNTIL,
        /** True in the one of several forms or offers that the page shows. */
        CHOSEN,
        /** The identifier of the form that the page shows, in the product around it. */
        CHOICE
    }

    private static final Map<String, Slot> SLOTS = new HashMap<>();

    static {
        put(
                Slot.NAME,
                "name title productname producttitle itemname displayname fullname contentname variantname longname shortname libelle weblabel productlabel "
                        + "bezeichnung artikelname produktname nome nomeproduto nombre nombreproducto nom titre naam titel nazwa namn "
                        + "navn titolo");
        put(Slot.BRAND, "brand brandname manufacturer manufacturername productbrand itembrand vendor designer marke");
        put(
                Slot.GTIN,
                "gtin gtin8 gtin12 gtin13 gtin14 ean ean13 eancode upc upca upccode barcode isbn isbn13 productean productgtin "
                        + "productupc itemean primarybarcode");
        put(
                Slot.MPN,
                "mpn manufacturerpartnumber mfrpartnumber mfpartnumber modelnumber manufacturersku productmpn partnumber modelno");
        put(
                Slot.SKU,
                "sku skuid skucode productsku itemsku variantsku skunumber itemnumber itemno articlenumber articleno artno "
                        + "articleid article artikelnummer artikelnr codigo codigoproduto referencia productnumber stylenumber styleid");
        put(
                Slot.PRODUCT_ID,
                "productid itemid idproduct pid productcode uniqueid variantid variationid contentid contentids masterid productmasterid "
                        + "modelid ecommprodid prodid");
        put(Slot.ID, "id code uid");
        put(Slot.ASIN, "asin");
        put(
                Slot.URL,
                "url producturl link href canonicalurl canonical pdpurl producturlpath urlpath itemurl permalink seourl handle slug producthandle");
        put(
                Slot.IMAGE,
                "image imageurl thumbnail thumbnailurl productimage imgurl mainimage featuredimage picture primaryimage");
        put(
                Slot.AVAILABILITY,
                "availability availabilitystatus stockstatus inventorystatus stockstate productavailability availabilitytext");
        put(
                Slot.IN_STOCK,
                "instock isinstock available isavailable purchasable ispurchasable availableforsale inventoryavailable orderable isorderable isbuyable buyable isforsale forsale "
                        + "lieferbar verfuegbar disponivel disponible");
        put(Slot.SOLD_OUT, "soldout issoldout outofstock isoutofstock");
        put(Slot.CONDITION, "condition itemcondition productcondition");
        put(Slot.SELLER, "seller sellername merchant merchantname soldby");
        put(
                Slot.CURRENCY,
                "currency currencycode currencyiso currencyisocode isocurrency pricecurrency currencyid currencysymbol "
                        + "productcurrency ordercurrency ordercurrencycode sitecurrency isocode currencycodeiso devise waehrung "
                        + "valuta moneda moeda");
        put(Slot.VALID_UNTIL, "pricevaliduntil saleenddate salepriceenddate specialtodate");
        put(
                Slot.CHOSEN,
                "selected isselected ischosen iscurrent isdefault sellerdefault isbuyboxwinner buyboxwinner iswinner isfeatured");
        for (String choice : List.of("selected", "chosen", "active", "initial", "preselected")) {
            for (String form : List.of("sku", "variant", "variation", "color", "colour", "style", "offer", "option")) {
                put(Slot.CHOICE, choice + form + ' ' + choice + form + "id " + choice + form + "code");
            }
        }
    }

    private static final Set<String> RELATED = Set.of(
            ("related recommended recommend recommendation recommendations recommends recs similar upsell upsells crosssell crosssells "
                            + "cross accessory accessories bundle bundles carousel carousels also recently suggestion suggestions "
                            + "suggested sponsored ads cart basket minicart wishlist favourites favorites impressions impression "
                            + "listing addons addon frequently warranty warranties protection facets filters navigation menu "
                            + "reviews review question questions answer answers alternatives complementary complete completes together shelf shelves bestsellers trending list history "
                            + "lastseen gifts sample samples empfehlungen zubehoer gerelateerd relacionados recomendados recommandations "
                            + "accessoires correlati")
                    .split("\\s+"));
    private static final Set<String> VARIANTS = Set.of(
            ("variant variants variation variations sku skus child children model models option options size sizes color "
                            + "colors colour colours colorway colorways combination combinations simple simples item items offers style "
                            + "styles choices swatches configurations varianten variantes")
                    .split("\\s+"));
    /** Words before the name of one form of a product, which say that it is the one the page shows. */
    private static final Set<String> CHOSEN_FORMS = Set.of("selected", "master", "default", "current", "chosen");

    private static final Set<String> VIEWED = Set.of(
            "viewitem",
            "viewcontent",
            "productview",
            "viewproduct",
            "viewedproduct",
            "productviewed",
            "productdetail",
            "productdetails",
            "productdetailview",
            "detailview",
            "detail",
            "pdp",
            "currentproduct",
            "ecaddproduct",
            "productpage",
            "pdpdata",
            "pdpview");

    /** Numbers and hashes name one thing of many; what has blanks or several points names a text. */
    static boolean isMeaningless(String key) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            points += c == '.' || c == ' ' ? 1 : 0;
        }
        return points > 1 || (digits > 2 && digits * 3 > key.length());
    }

    private static void put(Slot slot, String keys) {
        for (String key : keys.split("\\s+")) {
            SLOTS.put(key, slot);
        }
    }

    static StateKey of(String key) {
        List<String> words = KeyWords.of(key);
        String squeezed = String.join("", words);
        boolean price = words.stream().anyMatch(KeyWords::isPrice);
        boolean variants = !price && words.stream().anyMatch(VARIANTS::contains);
        return new StateKey(words, slot(squeezed), price, variants, price ? null : surroundings(words, squeezed));
    }

    private static @Nullable Slot slot(String squeezed) {
        return SLOTS.get(squeezed.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Evidence surroundings(List<String> words, String squeezed) {
        if (VIEWED.contains(squeezed)) {
            return Evidence.VIEWED;
        }
        if (words.size() > 1
                && CHOSEN_FORMS.contains(words.getFirst())
                && words.stream().anyMatch(VARIANTS::contains)) {
            return Evidence.SELECTED;
        }
        return words.stream().anyMatch(RELATED::contains) ? Evidence.RELATED : null;
    }
}
