package dev.dealwire.extract.data;

import dev.dealwire.extract.walk.PageWalk;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one page declares for machines.
 *
 * @param products source by source, JSON-LD, microdata, RDFa, meta, embedded state; in document order within each
 */
public record StructuredData(List<DeclaredProduct> products, PageFacts page) {

    public StructuredData {
        products = List.copyOf(products);
    }

    /**
     * Reads what a page declares. The document is left as it is.
     *
     * @param pageUrl where the page was found; null leaves it to the page to say which of its products is its own
     */
    public static StructuredData read(Document document, @Nullable URI pageUrl) {
        PageScan scan = new PageScan();
        PageWalk.over(document, scan);
        return read(document, scan, pageUrl);
    }

    /** @param scan that has been led over the document */
    public static StructuredData read(Document document, PageScan scan, @Nullable URI pageUrl) {
        return new StructuredDataReader(document, scan, pageUrl).read();
    }

    /** The declarations of what the page is about; none if nothing says so, several if several sources describe it. */
    public List<DeclaredProduct> main() {
        return products.stream()
                .filter(product -> product.standing() == DeclaredProduct.Standing.MAIN)
                .toList();
    }
}
