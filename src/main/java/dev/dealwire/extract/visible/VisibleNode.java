package dev.dealwire.extract.visible;

import org.jspecify.annotations.Nullable;

/** An element of the page reduced to what is asked of it later: where its text lies, and what its mark-up hints at. */
final class VisibleNode {

    final @Nullable VisibleNode parent;
    final String tag;
    final Layout layout;
    final @Nullable String href;
    final int depth;
    final int start;
    int end;

    @Nullable
    VisibleNode firstChild;

    @Nullable
    VisibleNode lastChild;

    @Nullable
    VisibleNode nextSibling;

    private final Markup markup;
    private @Nullable String className;

    /** Whether it is an entry of a list of products, once that has been asked. */
    @Nullable
    Boolean entry;

    /** @param href of a link; empty for a link that leads nowhere, null for what is no link */
    VisibleNode(
            @Nullable VisibleNode parent, String tag, Layout layout, @Nullable String href, Markup markup, int start) {
        this.parent = parent;
        this.tag = tag;
        this.layout = layout;
        this.href = href;
        this.markup = markup;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.start = start;
        this.end = start;
        if (parent != null) {
            parent.append(this);
        }
    }

    private void append(VisibleNode child) {
        if (lastChild == null) {
            firstChild = child;
        } else {
            lastChild.nextSibling = child;
        }
        lastChild = child;
    }

    Cues cues() {
        return markup.cues();
    }

    String className() {
        String name = className;
        if (name == null) {
            name = markup.className();
            className = name;
        }
        return name;
    }

    boolean isPressable() {
        return markup.isPressable();
    }

    boolean spans(int from, int to) {
        return start <= from && to <= end;
    }

    boolean spans(VisibleNode other) {
        return spans(other.start, other.end);
    }

    int length() {
        return end - start;
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /** Whether the two look like entries of one list: same tag, and the same first class unless they are list items. */
    boolean looksLike(VisibleNode other) {
        return tag.equals(other.tag) && (tag.equals("li") || firstClass().equals(other.firstClass()));
    }

    private String firstClass() {
        int space = className().indexOf(' ');
        return space < 0 ? className() : className().substring(0, space);
    }

    VisibleNode commonWith(VisibleNode other) {
        VisibleNode a = this;
        VisibleNode b = other;
        while (a != b) {
            if (a.depth >= b.depth && a.parent != null) {
                a = a.parent;
            } else if (b.parent != null) {
                b = b.parent;
            } else {
                return b;
            }
        }
        return a;
    }

    /** For people: the last few steps of the way to this element. */
    String path() {
        StringBuilder path = new StringBuilder();
        VisibleNode node = this;
        for (int i = 0; i < 3 && node != null; i++) {
            path.insert(
                    0, (i == 2 ? "" : " > ") + node.tag + (node.className().isEmpty() ? "" : "." + node.firstClass()));
            node = node.parent;
        }
        return path.toString().replaceFirst("^ > ", "");
    }
}
