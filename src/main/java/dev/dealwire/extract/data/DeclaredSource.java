package dev.dealwire.extract.data;

/** In which form a page declared a product. */
public enum DeclaredSource {
    /** {@code <script type="application/ld+json">}. */
    JSON_LD,
    /** {@code itemscope} and {@code itemprop} on visible mark-up. */
    MICRODATA,
    /** {@code typeof} and {@code property} on visible mark-up. */
    RDFA,
    /** {@code <meta>} elements of the head: OpenGraph, product, Twitter. */
    META,
    /** What scripts and attributes carry for the page's own program: state, configuration, analytics events. */
    EMBEDDED_STATE
}
