package dev.dealwire.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A quick reading of what structured data declares, enough to test the rules of this package without its caller. */
record DeclaredOnPage(DeclaredSigns facts, List<AvailabilityEvidence> availability) {

    private static final Pattern TYPE =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"(?:https?://schema.org/)?(\\w+)\"");
    private static final Pattern AVAILABILITY = Pattern.compile("\"availability\"\\s*:\\s*\"([^\"]{1,80})\"");
    private static final Pattern PRICE = Pattern.compile("\"(?:price|lowPrice)\"\\s*:\\s*\"?[0-9]");

    static DeclaredOnPage of(Document page) {
        Set<String> types = new TreeSet<>();
        List<AvailabilityEvidence> availability = new ArrayList<>();
        int products = 0;
        boolean priced = false;
        for (Element script : page.select("script[type=application/ld+json]")) {
            String json = script.data().replace("\\/", "/");
            Matcher type = TYPE.matcher(json);
            boolean list = false;
            int here = 0;
            while (type.find()) {
                types.add(type.group(1));
                list |= type.group(1).endsWith("List") && !type.group(1).equals("BreadcrumbList");
                here += type.group(1).startsWith("Product") ? 1 : 0;
            }
            if (here > 0 && !list) {
                products = Math.max(products, here);
                priced |= PRICE.matcher(json).find();
                collect(json, availability);
            }
        }
        for (Element element : page.select(
                "[itemprop=availability], meta[property=product:availability], meta[property=og:availability]")) {
            String value = element.hasAttr("href") ? element.attr("href") : element.attr("content");
            DeclaredAvailability.evidence(value.isBlank() ? element.text() : value, "mark-up")
                    .ifPresent(availability::add);
        }
        if (!page.select("[itemtype*=schema.org/Product]").isEmpty()
                || page.selectFirst("meta[property=product:price:amount]") != null) {
            types.add("Product");
            products = Math.max(
                    products,
                    page.select("[itemtype*=schema.org/Product]:not([itemprop])")
                            .size());
            priced |= !page.select("[itemprop=price], meta[property=product:price:amount]")
                    .isEmpty();
        }
        DeclaredSigns.Price price = priced ? DeclaredSigns.Price.MARKUP : DeclaredSigns.Price.NONE;
        return new DeclaredOnPage(new DeclaredSigns(types, products, price, false), availability);
    }

    private static void collect(String json, List<AvailabilityEvidence> availability) {
        Matcher matcher = AVAILABILITY.matcher(json);
        while (matcher.find()) {
            DeclaredAvailability.evidence(matcher.group(1), "JSON-LD").ifPresent(availability::add);
        }
    }
}
