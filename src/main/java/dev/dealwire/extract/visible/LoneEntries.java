package dev.dealwire.extract.visible;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the box of a thing that has a page of its own where no list gives it away: the one entry of a category, or one of two
 * things side by side. Such a box does not hold the page's title.
 */
final class LoneEntries {

    private static final int LARGEST_ENTRY = 500;
    private static final int LARGEST_BADGE = 40;
    private static final int NEAR = 60;
    private static final int FEWEST_WITHOUT_PICTURES = 2;
    private static final int FEWEST_COMPARED = 2;
    private static final int DEEPEST = 12;

    /** Style sheets' own names for a link that is laid over the whole of a box. */
    private static final Pattern OVERLAID =
            Pattern.compile("stretched-link|inset-0|full-unstyled-link|overlay-link|card-link");

    /** A seller or a brand has a page of its own too, and is named beside the product; so has its picture in full size. */
    private static final Pattern NO_THING = Pattern.compile(
            "\\.(?:jpe?g|png|webp|gif|avif)(?:\\?|$)|/(?:stores?|shops?|sellers?|vendors?|merchants?|brands?|marken?|marques?|marcas?|marche|merken?|haendler|vendeurs?"
                    + "|vendedor|tienda|loja|magaza|satici|sklep|producent|users?|profiles?)(?:/|$)",
            Pattern.CASE_INSENSITIVE);

    private final VisibleText text;
    private final @Nullable VisibleNode title;
    private final ProductCards cards;

    LoneEntries(VisibleText text, @Nullable VisibleNode title, ProductCards cards) {
        this.text = text;
        this.title = title;
        this.cards = cards;
    }

    /** Whether {@code box} names another thing, by a link to its page or in an element called a name, before the amount comes. */
    boolean isEntry(VisibleNode box, int amount) {
        return title != null
                && box.length() <= LARGEST_ENTRY
                && (holdsEntryLink(box, amount, title) || holdsNameOfAnother(box, amount, title));
    }

    private boolean holdsEntryLink(VisibleNode box, int amount, VisibleNode heading) {
        VisibleNode picture = null;
        List<VisibleNode> links = text.links();
        for (int i = ProductCards.firstFrom(links, box.start); i < links.size() && links.get(i).start < amount; i++) {
            VisibleNode link = links.get(i);
            if (link.depth <= box.depth
                    || link.end > amount
                    || !ProductCards.isWithin(link, box)
                    || !leadsToThing(link)) {
                continue;
            }
            if (OVERLAID.matcher(link.className()).find()) {
                return true;
            }
            picture = ProductCards.holdsPicture(link, 4) ? link : picture;
            boolean pictured = picture == null ? opensBox(link, box, amount) : Objects.equals(link.href, picture.href);
            if (pictured && namesAnother(link, heading)) {
                return true;
            }
        }
        VisibleNode own = picture == null ? null : firstHeading(box);
        return own != null && own.length() >= ProductCards.SHORTEST_NAME && own.end <= amount && isOther(own, heading);
    }

    /** Its picture leads nowhere, but its name comes first in the box, and then the amount. */
    private static boolean opensBox(VisibleNode link, VisibleNode box, int amount) {
        return link.start - box.start <= LARGEST_BADGE
                && amount - link.end <= NEAR
                && ProductCards.holdsPicture(box, 3);
    }

    private boolean leadsToThing(VisibleNode link) {
        return cards.leadsElsewhere(link)
                && !NO_THING.matcher(Objects.toString(link.href, "")).find();
    }

    private boolean holdsNameOfAnother(VisibleNode box, int amount, VisibleNode heading) {
        VisibleNode own = firstHeading(box);
        return own != null
                && own.end <= amount
                && own.className().toLowerCase(Locale.ROOT).contains("name")
                && isOther(own, heading);
    }

    /** Whether {@code table} compares things: its first row leads to several of them. */
    boolean comparesThings(VisibleNode table) {
        VisibleNode row = table;
        while (row != null && !row.tag.equals("tr")) {
            row = row.firstChild;
        }
        if (row == null) {
            return false;
        }
        int things = 0;
        List<VisibleNode> links = text.links();
        for (int i = ProductCards.firstFrom(links, row.start); i < links.size() && links.get(i).end <= row.end; i++) {
            things += ProductCards.isWithin(links.get(i), row) && leadsToThing(links.get(i)) ? 1 : 0;
        }
        return things >= FEWEST_COMPARED;
    }

    /** Whether it is one of several boxes of one name, each with a heading, an amount and something to press: plans, services. */
    boolean isOfferedBesideOthers(VisibleNode box) {
        String heading = box.className().isEmpty() ? "" : ownHeading(box);
        if (heading.isEmpty() || box.parent == null) {
            return false;
        }
        int seen = 0;
        int others = 0;
        for (VisibleNode other = box.parent.firstChild;
                other != null && seen < ProductCards.MOST_SIBLINGS;
                other = other.nextSibling, seen++) {
            others += other != box && other.looksLike(box) && isHeadedOtherwise(other, heading) ? 1 : 0;
        }
        return others >= FEWEST_WITHOUT_PICTURES || (others > 0 && ProductCards.holdsPicture(box, 3));
    }

    private boolean isHeadedOtherwise(VisibleNode box, String heading) {
        String own = ownHeading(box);
        return !own.isEmpty() && !own.equals(heading);
    }

    /** What a box with an amount and something to press begins with as its heading; empty for other boxes. */
    private String ownHeading(VisibleNode box) {
        VisibleNode heading = firstHeading(box);
        return heading != null
                        && heading.start - box.start <= LARGEST_BADGE
                        && heading.end < box.end
                        && cards.holdsPrice(box)
                        && holdsPressable(box, DEEPEST)
                ? text.of(heading)
                : "";
    }

    private @Nullable VisibleNode firstHeading(VisibleNode box) {
        int first = ProductCards.firstFrom(text.headings(), box.start);
        if (first == text.headings().size() || box.length() > ProductCards.LARGEST_CARD) {
            return null;
        }
        VisibleNode heading = text.headings().get(first);
        return heading.isHeading() && ProductCards.isWithin(heading, box) ? heading : null;
    }

    private static boolean holdsPressable(VisibleNode node, int depth) {
        for (VisibleNode child = node.firstChild; child != null; child = child.nextSibling) {
            if (child.isPressable() || (depth > 0 && holdsPressable(child, depth - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean namesAnother(VisibleNode link, VisibleNode heading) {
        boolean name = link.length() >= ProductCards.SHORTEST_NAME
                || (link.length() > 0 && (holdsHeading(link) || isInHeading(link)));
        return name && isOther(link, heading);
    }

    /** A product's name may go on where its title ends; a brand's page is headed by the first word of every name. */
    private boolean isOther(VisibleNode name, VisibleNode heading) {
        String one = VisibleText.words(text.of(name)).toLowerCase(Locale.ROOT);
        String other = VisibleText.words(text.of(heading)).toLowerCase(Locale.ROOT);
        int enough = heading.tag.equals("h1") ? other.length() : Math.min(other.length(), ProductCards.SHORTEST_NAME);
        boolean goesOn = one.startsWith(other.substring(0, enough)) && one.length() <= 2 * other.length();
        return !goesOn && !other.contains(one);
    }

    private static boolean holdsHeading(VisibleNode link) {
        for (VisibleNode child = link.firstChild; child != null; child = child.nextSibling) {
            if (child.isHeading()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInHeading(VisibleNode link) {
        return link.parent != null && link.parent.isHeading();
    }
}
