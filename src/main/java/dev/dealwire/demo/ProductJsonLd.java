package dev.dealwire.demo;

import dev.dealwire.money.Money;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The structured data of a large shop's product page: a graph in which the product is one node among several. */
final class ProductJsonLd {

    private static final JsonMapper MAPPER = new JsonMapper();

    private ProductJsonLd() {}

    static String of(ProductPage page) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("@context", "https://schema.org/");
        ArrayNode graph = document.putArray("@graph");
        graph.addObject()
                .put("@type", "WebPage")
                .put("@id", page.address() + "#page")
                .put("url", page.address());
        breadcrumbs(page, graph.addObject());
        product(page, graph.addObject());
        return MAPPER.writeValueAsString(document).replace("<", "\\u003c");
    }

    private static void breadcrumbs(ProductPage page, ObjectNode trail) {
        ArrayNode items = trail.put("@type", "BreadcrumbList").putArray("itemListElement");
        int position = 1;
        for (String name : new String[] {"Beauty", "Hair dryers", page.product().name()}) {
            items.addObject()
                    .put("@type", "ListItem")
                    .put("position", position++)
                    .put("name", name);
        }
    }

    private static void product(ProductPage page, ObjectNode node) {
        SampleProduct product = page.product();
        node.put("@type", "Product")
                .put("@id", page.address() + "#product")
                .put("name", product.name() + " Hair Dryer")
                .put("sku", product.sku())
                .put("description", product.notes());
        node.putObject("brand").put("@type", "Brand").put("name", product.brand());
        offer(page, node.putObject("offers"));
    }

    private static void offer(ProductPage page, ObjectNode offer) {
        Money crossedOut = page.tag().crossedOut();
        offer.put("@type", "Offer")
                .put("url", page.address())
                .put("price", page.tag().current().toDecimalString())
                .put("priceCurrency", page.tag().current().currencyCode())
                .put("itemCondition", "https://schema.org/NewCondition")
                .put("availability", page.availability());
        offer.putObject("seller")
                .put("@type", "Organization")
                .put("name", page.shop().title());
        if (crossedOut != null) {
            offer.putObject("priceSpecification")
                    .put("@type", "UnitPriceSpecification")
                    .put("priceType", "https://schema.org/StrikethroughPrice")
                    .put("price", crossedOut.toDecimalString())
                    .put("priceCurrency", crossedOut.currencyCode());
        }
    }
}
