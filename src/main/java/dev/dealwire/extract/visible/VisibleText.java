package dev.dealwire.extract.visible;

import java.util.Arrays;
import java.util.List;

/**
 * All that a page shows, as one line of text with the elements laid over it.
 *
 * @param text with {@link VisibleTextBuilder#SEAM} between inline elements and {@link VisibleTextBuilder#BREAK} between blocks
 * @param nodes in document order
 * @param runStarts where each stretch of text begins, and in {@code runOwners} the element that holds it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record VisibleText(
        String text,
        List<VisibleNode> nodes,
        List<VisibleNode> links,
        List<VisibleNode> headings,
        List<VisibleNode> buttons,
        int[] runStarts,
        List<VisibleNode> runOwners) {

    /** The innermost element that holds all of the stretch. */
    VisibleNode innermost(int from, int to) {
        int found = Arrays.binarySearch(runStarts, from);
        VisibleNode node = runOwners.get(Math.max(0, found >= 0 ? found : -found - 2));
        while (!node.spans(from, to) && node.parent != null) {
            node = node.parent;
        }
        return node;
    }

    String of(VisibleNode node) {
        return text.substring(node.start, Math.min(node.end, text.length()));
    }

    /** The words of a heading without those that only announce it to a screen reader: "Details about". */
    String nameIn(VisibleNode heading) {
        VisibleNode first = heading.firstChild;
        if (first == null || first.start != heading.start || !first.cues().has(Cue.SCREEN_READER)) {
            return words(of(heading));
        }
        String name = words(text.substring(first.end, Math.max(first.end, Math.min(heading.end, text.length()))));
        return name.isEmpty() ? words(of(heading)) : name;
    }

    /** The words of a stretch: those of neighbouring elements are set apart by style, if not by a space. */
    static String words(String stretch) {
        if (stretch.indexOf(VisibleTextBuilder.SEAM) < 0) {
            return printed(stretch);
        }
        StringBuilder words = new StringBuilder(stretch);
        for (int i = 1; i + 1 < words.length(); i++) {
            if (words.charAt(i) == VisibleTextBuilder.SEAM
                    && Character.isLetterOrDigit(words.charAt(i - 1))
                    && Character.isLetterOrDigit(words.charAt(i + 1))) {
                words.setCharAt(i, ' ');
            }
        }
        return printed(words.toString());
    }

    /** A stretch as a person reads it: seams gone, breaks as spaces. */
    static String printed(String stretch) {
        StringBuilder printed = new StringBuilder(stretch.length());
        for (int i = 0; i < stretch.length(); i++) {
            char c = stretch.charAt(i);
            if (c == VisibleTextBuilder.SEAM) {
                continue;
            }
            char shown = c == VisibleTextBuilder.BREAK || c == VisibleTextBuilder.UNREAD ? ' ' : c;
            if (shown != ' ' || (!printed.isEmpty() && printed.charAt(printed.length() - 1) != ' ')) {
                printed.append(shown);
            }
        }
        return printed.toString().strip();
    }
}
