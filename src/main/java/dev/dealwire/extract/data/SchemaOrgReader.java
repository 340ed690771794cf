package dev.dealwire.extract.data;

import dev.dealwire.extract.data.DeclaredProduct.Evidence;
import dev.dealwire.extract.data.DeclaredProduct.Standing;
import dev.dealwire.extract.data.Json.Elements;
import dev.dealwire.extract.data.Json.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the products in schema.org items, however deep a page has put them, and keeps what their surroundings say of them. */
final class SchemaOrgReader {

    private static final int MAX_PRODUCTS = 300;
    private static final int NO_PRODUCT = -1;
    private static final Set<String> PRODUCT_TYPES = Set.of(
            "product",
            "individualproduct",
            "productmodel",
            "someproducts",
            "productgroup",
            "productcollection",
            "vehicle",
            "car",
            "motorcycle");
    private static final Set<String> OFFER_TYPES = Set.of("offer", "aggregateoffer", "offering");
    /** They have offers and a name, and nobody puts them into a basket. */
    private static final Set<String> SERVICES =
            Set.of("service", "financialservice", "financialproduct", "loanorcredit");

    private static final Set<String> LIST_TYPES =
            Set.of("ItemList", "CollectionPage", "OfferCatalog", "SearchResultsPage");
    private static final Map<String, Evidence> SURROUNDINGS = Map.of(
            "mainEntity", Evidence.MAIN_ENTITY,
            "isRelatedTo", Evidence.RELATED,
            "isSimilarTo", Evidence.RELATED,
            "isAccessoryOrSparePartFor", Evidence.RELATED,
            "isConsumableFor", Evidence.RELATED,
            "addOn", Evidence.RELATED,
            "itemListElement", Evidence.LISTED);
    /** Members that never lead to a product of the page, or that the product's own reader has seen. */
    private static final Set<String> SKIPPED =
            Set.of("offers", "review", "reviews", "aggregateRating", "breadcrumb", "brand", "manufacturer", "image");

    private final DeclaredSource source;
    private final SchemaIndex index;
    private final List<DeclaredProduct> products = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    /** Where each item visited stands among the products; -1 if it is none. */
    private final Map<Fields, Integer> visited = new IdentityHashMap<>();
    /** Offers that a product refers to. */
    private final Set<Fields> owned = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Paths of aggregates of offers that say nothing of what they offer: beside a list they sum up the list. */
    private final Set<String> aggregates = new HashSet<>();

    SchemaOrgReader(DeclaredSource source, SchemaIndex index) {
        this.source = source;
        this.index = index;
    }

    /** What surrounds an item. */
    private record Surroundings(
            @Nullable Evidence evidence, @Nullable String groupPath, boolean top) {

        static final Surroundings TOP = new Surroundings(null, null, true);

        Surroundings with(@Nullable Evidence more) {
            return new Surroundings(evidence == Evidence.RELATED || more == null ? evidence : more, null, false);
        }

        Surroundings inGroup(String path) {
            return new Surroundings(evidence, path, false);
        }

        DeclaredProduct appliedTo(DeclaredProduct product) {
            DeclaredProduct grouped = groupPath == null ? product : product.inGroup(groupPath);
            return evidence == null ? grouped : grouped.with(evidence);
        }
    }

    void read(Json document, Place place) {
        visit(document, place, Surroundings.TOP, 0);
    }

    /** Without the offers that seemed to stand alone until a product referred to them. */
    List<DeclaredProduct> products() {
        Set<String> claimed = new HashSet<>();
        owned.forEach(offer -> {
            int number = visited.getOrDefault(offer, NO_PRODUCT);
            if (number != NO_PRODUCT) {
                claimed.add(products.get(number).path());
            }
        });
        boolean listing = types.stream().anyMatch(LIST_TYPES::contains);
        return products.stream()
                .filter(product -> !claimed.contains(product.path()))
                .map(product ->
                        listing && aggregates.contains(product.path()) ? product.with(Evidence.LISTED) : product)
                .toList();
    }

    /** The types of the items at the top, as written but for their prefix. */
    List<String> types() {
        return types;
    }

    private void visit(Json value, Place place, Surroundings surroundings, int depth) {
        if (depth > ReadingBudget.MAX_DEPTH) {
            return;
        }
        switch (index.resolve(value)) {
            case Fields fields -> {
                if (surroundings.top()) {
                    noteTypes(fields);
                }
                if (visited.putIfAbsent(fields, NO_PRODUCT) == null) {
                    visitItem(fields, place, surroundings, depth);
                } else {
                    revisit(fields, surroundings);
                }
            }
            case Elements(var values) -> {
                for (int i = 0; i < values.size(); i++) {
                    visit(values.get(i), place.element(i), surroundings, depth + 1);
                }
            }
            default -> {}
        }
    }

    /** An item may be met before the one that tells what it is to it. */
    private void revisit(Fields fields, Surroundings surroundings) {
        int number = visited.getOrDefault(fields, NO_PRODUCT);
        if (number != NO_PRODUCT) {
            products.set(number, surroundings.appliedTo(products.get(number)));
        }
    }

    private void visitItem(Fields fields, Place place, Surroundings surroundings, int depth) {
        SchemaNode node = new SchemaNode(fields, place, index);
        List<String> itemTypes = node.types();
        if (isProduct(itemTypes, node)) {
            visitProduct(node, surroundings, depth);
        } else if (isOffer(itemTypes)) {
            visitOffer(node, surroundings, depth);
        } else if (!isService(itemTypes)) {
            visitMembers(node, surroundings, depth);
        }
    }

    private void noteTypes(Fields fields) {
        Json type = fields.get("@type");
        if (type != null) {
            type.asList().stream()
                    .map(Json::text)
                    .filter(text -> text != null)
                    .map(SchemaNode::bareName)
                    .filter(name -> !types.contains(name))
                    .forEach(types::add);
        }
    }

    private static boolean isProduct(List<String> types, SchemaNode node) {
        return types.stream().anyMatch(PRODUCT_TYPES::contains)
                || (node.has("offers") && node.has("name") && !isOffer(types) && !isService(types));
    }

    private static boolean isOffer(List<String> types) {
        return types.stream().anyMatch(OFFER_TYPES::contains);
    }

    private static boolean isService(List<String> types) {
        return types.stream().anyMatch(SERVICES::contains);
    }

    private void visitProduct(SchemaNode node, Surroundings surroundings, int depth) {
        List<DeclaredOffer> offers = SchemaOffers.of(node);
        add(node, SchemaIdentity.of(node).completedBy(offers), surroundings, offers);
        node.nodes("offers").forEach(offer -> owned.add(offer.fields()));
        visitMembers(node, surroundings, depth);
        for (SchemaNode group : node.nodes("isVariantOf")) {
            int number = visited.getOrDefault(group.fields(), NO_PRODUCT);
            if (number != NO_PRODUCT) {
                revisit(
                        node.fields(),
                        Surroundings.TOP.inGroup(products.get(number).path()));
            }
        }
    }

    /** An offer that stands alone tells by {@code itemOffered} what it offers, or not at all. */
    private void visitOffer(SchemaNode offer, Surroundings surroundings, int depth) {
        List<SchemaNode> items = offer.nodes("itemOffered");
        for (SchemaNode item : items) {
            if (visited.putIfAbsent(item.fields(), NO_PRODUCT) == null) {
                add(item, SchemaIdentity.of(item), surroundings, List.of(SchemaOffers.ofLone(offer)));
                visitMembers(item, surroundings, depth);
            }
        }
        if (items.isEmpty() && !SchemaPrices.of(offer, null).isEmpty()) {
            add(offer, SchemaIdentity.of(offer), surroundings, List.of(SchemaOffers.ofLone(offer)));
            if (offer.types().contains("aggregateoffer")) {
                aggregates.add(offer.place().toString());
            }
        }
    }

    private void add(
            SchemaNode node, DeclaredIdentity identity, Surroundings surroundings, List<DeclaredOffer> offers) {
        if (products.size() < MAX_PRODUCTS) {
            visited.put(node.fields(), products.size());
            String path = node.place().toString();
            DeclaredProduct product =
                    new DeclaredProduct(source, path, identity, null, offers, Standing.UNDECIDED, List.of());
            products.add(surroundings.appliedTo(product));
        }
    }

    private void visitMembers(SchemaNode node, Surroundings surroundings, int depth) {
        boolean product = isProduct(node.types(), node);
        node.fields().members().forEach((key, value) -> {
            String name = SchemaNode.memberName(key);
            if (leadsOn(name, product, surroundings)) {
                visit(value, node.place().member(key), within(node, name, value, surroundings, product), depth + 1);
            }
        });
    }

    /** What is related to a related product is too far away; it may be the page's own. */
    private static boolean leadsOn(String key, boolean product, Surroundings surroundings) {
        if (surroundings.evidence() == Evidence.RELATED && SURROUNDINGS.get(key) == Evidence.RELATED) {
            return false;
        }
        return !SKIPPED.contains(key) || (!product && "offers".equals(key));
    }

    private static Surroundings within(
            SchemaNode node, String key, Json value, Surroundings surroundings, boolean product) {
        if ("@graph".equals(key)) {
            return surroundings;
        }
        if (product && ("hasVariant".equals(key) || "model".equals(key))) {
            return surroundings.inGroup(node.place().toString());
        }
        boolean listOfOne = "itemListElement".equals(key) && value.asList().size() < 2;
        return surroundings.with(listOfOne ? null : SURROUNDINGS.get(key));
    }
}
