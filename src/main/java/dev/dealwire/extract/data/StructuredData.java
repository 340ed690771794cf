package dev.dealwire.extract.data;

import java.util.List;

/**
 * Everything that one page declares for machines.
 *
 * @param products in document order, source by source: JSON-LD, microdata, RDFa, meta, embedded state
 */
public record StructuredData(List<DeclaredProduct> products, PageFacts page) {

    public StructuredData {
        products = List.copyOf(products);
    }

    /** The declarations of what the page is about; none if nothing says so, several if several sources describe it. */
    public List<DeclaredProduct> main() {
        return products.stream()
                .filter(product -> product.standing() == DeclaredProduct.Standing.MAIN)
                .toList();
    }
}
