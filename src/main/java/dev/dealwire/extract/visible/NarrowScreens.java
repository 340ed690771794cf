package dev.dealwire.extract.visible;

import java.util.List;
import java.util.StringTokenizer;

/** Class names that hide something on narrow screens only: {@code md:block} beside {@code hidden}, {@code hidden-xs}. */
final class NarrowScreens {

    private static final List<String> WIDER = List.of("sm", "md", "lg", "xl", "desktop", "tablet");
    private static final List<String> SHOWING = List.of("block", "flex", "inline", "grid", "show", "visible");
    private static final List<String> HIDING = List.of("hide", "hidden");
    private static final List<String> SCREENS = List.of("mobile", "small", "tablet", "desktop", "xs", "sm", "md", "lg");
    private static final List<String> HIDDEN_SCREENS = List.of("-xs", "-sm", "-md", "-lg", "-mobile", "-desktop");

    private NarrowScreens() {}

    static boolean areMeantBy(String classNames) {
        for (StringTokenizer names = new StringTokenizer(classNames); names.hasMoreTokens(); ) {
            String name = names.nextToken();
            if (holds(name, WIDER, SHOWING) || holds(name, SCREENS, HIDING) || hidesOnOne(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hidesOnOne(String name) {
        for (String hiding : HIDING) {
            for (String screen : HIDDEN_SCREENS) {
                if (name.contains(hiding + screen)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the name holds one of the first and, behind it, one of the others. */
    private static boolean holds(String name, List<String> first, List<String> others) {
        int end = Integer.MAX_VALUE;
        for (String word : first) {
            int at = name.indexOf(word);
            end = at < 0 ? end : Math.min(end, at + word.length());
        }
        if (end > name.length()) {
            return false;
        }
        for (String word : others) {
            if (name.indexOf(word, end) >= 0) {
                return true;
            }
        }
        return false;
    }
}
