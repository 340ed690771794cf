package dev.dealwire.match;

/** What a word in a title tells of the product. */
enum Facet {
    KIND,
    COLOUR,
    GENDER,
    PLATFORM,
    FORMAT,
    STRENGTH,
    CONDITION,
    EDITION,
    BUNDLE,
    /** Stands between an accessory and what it is meant for. */
    MEANT_FOR,
    /** Made by others to serve in place of the named product. */
    GENERIC,
    /** Tells nothing. */
    NOISE
}
