package dev.dealwire.extract.page;

/** How an element stands to the text around it. */
enum TagKind {
    /** Stands apart. */
    BLOCK,
    /** Runs on in the text. */
    INLINE,
    /** Around the whole page: its classes tell of the page's state, not of a part of it. */
    WHOLE_PAGE,
    /** Holds nothing that a visitor reads. */
    LEFT_OUT;

    static TagKind of(String tag) {
        return switch (tag) {
            case "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "em", "font", "i", "img" ->
                INLINE;
            case "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong" -> INLINE;
            case "sub", "sup", "time", "tt", "u", "var", "wbr" -> INLINE;
            case "script", "style", "template", "title", "svg", "object", "canvas", "math", "textarea" -> LEFT_OUT;
            case "html", "head", "body", "main" -> WHOLE_PAGE;
            default -> BLOCK;
        };
    }
}
