package dev.dealwire.extract.data;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Goes through the forms of declaration one after the other, then ties what was found to the page. */
final class StructuredDataReader {

    private final Document document;
    private final @Nullable URI pageUrl;
    private final PageScan scan;
    private final MetaTexts metas;
    private final ReadingBudget budget = new ReadingBudget();
    private final List<DeclaredProduct> products = new ArrayList<>();
    private final Set<String> types = new LinkedHashSet<>();

    StructuredDataReader(Document document, PageScan scan, @Nullable URI pageUrl) {
        this.document = document;
        this.pageUrl = pageUrl;
        this.scan = scan;
        this.metas = MetaTexts.of(scan.metas());
    }

    StructuredData read() {
        readJsonLd();
        readMarkup(MarkupSyntax.MICRODATA);
        readMarkup(MarkupSyntax.RDFA);
        MetaReader.read(metas).ifPresent(products::add);
        PageAddress address = address();
        products.addAll(new EmbeddedState(address, budget).read(scan));
        List<DeclaredProduct> decided = MinorUnits.marked(new Standings(address, names()).decide(products));
        return new StructuredData(decided, PageFactsReader.read(document, pageUrl, scan, metas, types, decided));
    }

    private void readJsonLd() {
        SchemaIndex index = new SchemaIndex();
        List<Json> documents = new ArrayList<>();
        for (Element script : scan.scripts()) {
            if (isJsonLd(script)) {
                documents.addAll(JsonDocuments.read(ScriptText.of(script), Dialect.TEMPLATE, budget));
            }
        }
        documents.forEach(index::add);
        read(new SchemaOrgReader(DeclaredSource.JSON_LD, index), documents, "jsonld");
    }

    private static boolean isJsonLd(Element script) {
        return script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
    }

    private void readMarkup(MarkupSyntax syntax) {
        List<Json> items = new ArrayList<>();
        SchemaIndex index = new SchemaIndex();
        List<Element> elements = scan.items(syntax);
        Set<String> referenced = referenced(elements);
        for (Element element : elements) {
            if (syntax.isRoot(element) && !isIn(element, referenced)) {
                items.add(new MarkupItems(syntax).item(element));
            }
        }
        if (syntax == MarkupSyntax.MICRODATA && scan.hasPropertiesWithoutItem()) {
            new MarkupItems(syntax).looseProduct(document.body()).ifPresent(items::add);
        }
        items.forEach(index::add);
        read(new SchemaOrgReader(syntax.source(), index), items, syntax.name().toLowerCase(Locale.ROOT));
    }

    private static Set<String> referenced(List<Element> elements) {
        Set<String> ids = new HashSet<>();
        for (Element element : elements) {
            if (element.hasAttr("itemref")) {
                ids.addAll(List.of(element.attr("itemref").strip().split("\\s+")));
            }
        }
        return ids;
    }

    /** What another item refers to belongs to that item, unless it stands around it. */
    private static boolean isIn(Element element, Set<String> ids) {
        if (ids.isEmpty() || element.hasAttr("itemref")) {
            return false;
        }
        return ids.contains(element.id()) || element.parents().stream().anyMatch(parent -> ids.contains(parent.id()));
    }

    private void read(SchemaOrgReader reader, List<Json> documents, String name) {
        for (int i = 0; i < documents.size(); i++) {
            reader.read(documents.get(i), Place.of(name, i));
        }
        products.addAll(reader.products());
        types.addAll(reader.types());
    }

    private PageAddress address() {
        Element canonical = scan.canonical();
        return PageAddress.of(
                pageUrl, Arrays.asList(canonical == null ? null : canonical.attr("href"), metas.get("og:url")));
    }

    private PageNames names() {
        PageNames names = new PageNames();
        scan.headings().forEach(heading -> names.addHeading(heading.text()));
        names.addTitle(metas.get("og:title", "twitter:title"));
        names.addTitle(scan.title() == null ? null : scan.title().text());
        return names;
    }
}
