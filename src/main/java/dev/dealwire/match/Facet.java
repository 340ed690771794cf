package dev.dealwire.match;

/** What a word in a title tells of the product. */
enum Facet {
    /** One of its names, which others say in another language. */
    NAME,
    KIND,
    /** A thing that is sold beside another. */
    ACCESSORY,
    COLOUR,
    MATERIAL,
    /** The part of the body it is made for. */
    AREA,
    /** The kind of its screen. */
    DISPLAY,
    /** With a cord or without, and which network it uses. */
    CONNECTION,
    GENDER,
    SIZE,
    SIDE,
    LANGUAGE,
    PLUG,
    PLATFORM,
    FORMAT,
    STRENGTH,
    CONDITION,
    EDITION,
    /** Without what the thing needs to work. */
    BARE,
    BUNDLE,
    /** Stands before what comes with a thing, or does not. */
    INCLUDED,
    /** Stands between an accessory and what it is meant for. */
    MEANT_FOR,
    /** Made by others to serve in place of the named product. */
    GENERIC,
    /** Tells nothing. */
    NOISE
}
