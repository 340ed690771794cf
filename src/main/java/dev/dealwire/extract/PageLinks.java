package dev.dealwire.extract;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a listing or search page leads.
 *
 * @param products in the page's order, each once; not yet known to be products
 * @param next null on the last page
 */
public record PageLinks(List<URI> products, @Nullable URI next) {

    public PageLinks {
        products = List.copyOf(products);
    }
}
