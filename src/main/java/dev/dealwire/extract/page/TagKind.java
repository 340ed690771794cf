package dev.dealwire.extract.page;

import java.util.HashMap;
import java.util.Map;

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

    private static final Map<String, TagKind> BY_TAG = new HashMap<>();

    static {
        for (String tag :
                ("a abbr b bdi bdo big cite code data del em font i img ins kbd mark nobr q s samp small span "
                                + "strike strong sub sup time tt u var wbr")
                        .split(" ")) {
            BY_TAG.put(tag, INLINE);
        }
        for (String tag : "script style template svg object canvas math textarea".split(" ")) {
            BY_TAG.put(tag, LEFT_OUT);
        }
        for (String tag : "html head body main".split(" ")) {
            BY_TAG.put(tag, WHOLE_PAGE);
        }
    }

    static TagKind of(String tag) {
        return BY_TAG.getOrDefault(tag, BLOCK);
    }
}
