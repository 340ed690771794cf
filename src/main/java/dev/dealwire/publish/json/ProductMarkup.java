package dev.dealwire.publish.json;

import dev.dealwire.catalog.ListingId;
import dev.dealwire.money.Money;
import dev.dealwire.publish.ArticleMarkup;
import dev.dealwire.publish.Blurb;
import dev.dealwire.publish.DisplayState;
import dev.dealwire.publish.OfferLink;
import dev.dealwire.publish.ShownMarkdown;
import dev.dealwire.publish.ShownPrice;
import dev.dealwire.publish.Snippet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Product snippet markup, as a page gets that tells of products and does not sell them. A crossed-out price is a
 * {@code priceSpecification} of type StrikethroughPrice beside the active one, which has no type.
 */
final class ProductMarkup implements ArticleMarkup {

    private static final String SCHEMA = "https://schema.org";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonMapper mapper = new JsonMapper();

    @Override
    public String markup(List<Snippet> snippets) {
        ObjectNode document = NODES.objectNode().put("@context", SCHEMA);
        ArrayNode products = document.putArray("@graph");
        Set<ListingId> told = new HashSet<>();
        for (Snippet snippet : snippets) {
            for (Blurb blurb : snippet.current().blurbs()) {
                ShownPrice price = blurb.price();
                if (price != null && blurb.state() != DisplayState.ENDED && told.add(blurb.listing())) {
                    products.add(product(blurb, price));
                }
            }
        }
        return forScript(mapper.writeValueAsString(document));
    }

    private static ObjectNode product(Blurb blurb, ShownPrice price) {
        ObjectNode product = NODES.objectNode().put("@type", "Product").put("name", blurb.name());
        return product.set("offers", offer(blurb, price));
    }

    private static ObjectNode offer(Blurb blurb, ShownPrice price) {
        ObjectNode offer = price(NODES.objectNode().put("@type", "Offer"), price.current());
        OfferLink link = blurb.link();
        if (link != null) {
            offer.put("url", link.url().value());
        }
        if (price.availability() != null) {
            offer.put("availability", SCHEMA + "/" + price.availability().schemaOrgWord());
        }
        offer.putObject("seller").put("@type", "Organization").put("name", blurb.merchant());
        ShownMarkdown markdown = price.markdown();
        if (markdown != null) {
            offer.putArray("priceSpecification")
                    .add(specification(price.current()))
                    .add(specification(markdown.reference()).put("priceType", SCHEMA + "/StrikethroughPrice"));
        }
        return offer;
    }

    private static ObjectNode specification(Money money) {
        return price(NODES.objectNode().put("@type", "UnitPriceSpecification"), money);
    }

    private static ObjectNode price(ObjectNode node, Money money) {
        return node.put("price", money.toDecimalString()).put("priceCurrency", money.currencyCode());
    }

    /** These characters occur only inside of strings, where their escapes mean the same and cannot end the element. */
    private static String forScript(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
