package dev.dealwire.extract.visible;

/** How a browser lays an element out, as far as its tag tells. */
enum Layout {
    /** Runs on in the line. */
    INLINE,
    /** Stands apart; inside a price it is read as a piece of it. */
    BLOCK,
    /** Stands apart whatever is around it. */
    LINE,
    /** Holds something to see that is not read: a picture, a frame, a field. */
    UNREAD,
    /** Holds nothing to see. */
    PROGRAM;

    static Layout of(String tag) {
        return switch (tag) {
            case "span", "a", "b", "strong", "i", "em", "sup", "sub", "small", "big", "u", "s", "del", "ins" -> INLINE;
            case "strike", "font", "bdi", "bdo", "data", "abbr", "mark", "meta", "link", "img", "label" -> INLINE;
            case "var", "time", "q", "cite", "code", "input", "wbr", "picture", "source", "nobr", "output" -> INLINE;
            case "br", "li" -> LINE;
            case "svg", "iframe", "object", "video", "audio", "canvas", "math", "textarea", "map", "datalist" -> UNREAD;
            case "script", "style", "template", "noscript", "head", "title" -> PROGRAM;
            default -> BLOCK;
        };
    }

    boolean isShown() {
        return this != UNREAD && this != PROGRAM;
    }
}
