package dev.dealwire.publish;

import java.util.List;

/** Structured data for the head of an article that embeds snippets. */
public interface ArticleMarkup {

    /**
     * schema.org {@code Product}s with the offers that the snippets show, as JSON-LD whose text may stand in a {@code script}
     * element as it is. Only what a reader sees is said; without a price to show it is an empty graph.
     */
    String markup(List<Snippet> snippets);
}
