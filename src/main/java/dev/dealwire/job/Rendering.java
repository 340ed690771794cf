package dev.dealwire.job;

/** How a merchant's pages come to hold what readers see. */
public enum Rendering {
    /** They come so. */
    NONE,
    /** Their own scripts write it, so a browser has to run them. */
    BROWSER
}
