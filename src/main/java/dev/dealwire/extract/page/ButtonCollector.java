package dev.dealwire.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Tells what is there to press, whatever element it is made of. */
final class ButtonCollector {

    private static final int MOST_BUTTONS = 4_000;
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_MARK = 200;
    private static final int MOST_BLOCKS_OF_A_LOOKALIKE = 4;

    private static final Pattern PLAIN_LINK = Pattern.compile("(?:https?:/)?/[^?#]{2,}");
    private static final Pattern ORDERING = Pattern.compile(
            "cart|basket|bag|checkout|buy|order|purchase|add|pay|offer|contact|message|bid|reply|subscri|kaufen|bestell|warenkorb"
                    + "|panier|achat|achet|command|carrito|compra|carrinho|carrello|acquist|ordin|winkel|koszyk|kosik|kosar"
                    + "|sepet|satin|korzin|zakaz|kurv|korg|kori|kjop|kop|gio-hang|keranjang|itm|item|auction",
            Pattern.CASE_INSENSITIVE);

    private final List<Button> found = new ArrayList<>();

    static boolean isButton(Element element, ElementFacts facts) {
        return switch (facts.tag()) {
            case "button" -> true;
            case "input" -> isButtonType(element.attr("type").toLowerCase(Locale.ROOT));
            case "a", "div", "span" ->
                facts.names().has(MarkupNames.Style.BUTTON) || facts.role().equals("button");
            case "li", "p", "label" -> facts.role().equals("button");
            default -> false;
        };
    }

    private static boolean isButtonType(String type) {
        return type.equals("submit") || type.equals("button") || type.equals("image");
    }

    /** Of a button inside a button the true element counts; of two look-alikes the inner one. */
    void add(Box box, List<Block> blocks) {
        if (isTrueButton(box.tag())) {
            while (holdsButton(box)) {
                found.removeLast();
            }
        } else if (box.to() - box.from() > MOST_BLOCKS_OF_A_LOOKALIKE || holdsButton(box)) {
            return;
        }
        if (found.size() >= MOST_BUTTONS) {
            return;
        }
        Element element = box.element();
        String label = label(box, blocks);
        if (!leadsToAnotherProduct(element, label)) {
            found.add(new Button(label, marks(element, box.formAction()), isDisabled(box), box.from(), 0));
        }
    }

    /** "Shop now" as a link to a page that is neither basket nor order leads to what is sold there. */
    private static boolean leadsToAnotherProduct(Element element, String label) {
        if (!element.normalName().equals("a")
                || !PLAIN_LINK.matcher(element.attr("href")).matches()) {
            return false;
        }
        return ButtonRole.byLabel(label).filter(role -> role == ButtonRole.BUY).isPresent()
                && !ORDERING.matcher(element.attr("href")).find();
    }

    private static boolean isTrueButton(String tag) {
        return tag.equals("button") || tag.equals("input");
    }

    private boolean holdsButton(Box box) {
        return !found.isEmpty() && found.getLast().block() >= box.from();
    }

    private static String label(Box box, List<Block> blocks) {
        String text = blocks.subList(box.from(), box.to()).stream()
                .map(Block::text)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" | "));
        return shorten(text.isEmpty() ? spokenLabel(box.element()) : text, LONGEST_LABEL);
    }

    private static String spokenLabel(Element element) {
        for (String key : List.of("aria-label", "value", "title", "alt")) {
            if (!element.attr(key).isBlank()) {
                return element.attr(key);
            }
        }
        return describedPicture(element).map(picture -> picture.attr("alt")).orElse("");
    }

    private static Optional<Element> describedPicture(Element element) {
        return element.stream()
                .filter(inner -> inner.nameIs("img") && inner.hasAttr("alt"))
                .findFirst();
    }

    private static String marks(Element element, String formAction) {
        StringBuilder marks = new StringBuilder();
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (!key.equals("style") && !key.equals("value")) {
                marks.append(key)
                        .append(' ')
                        .append(shorten(attribute.getValue(), LONGEST_MARK))
                        .append(" ; ");
            }
        }
        return marks.append(shorten(formAction, LONGEST_MARK)).toString();
    }

    private static boolean isDisabled(Box box) {
        return box.names().has(MarkupNames.Style.DISABLED)
                || box.element().hasAttr("disabled")
                || box.element().attr("aria-disabled").equalsIgnoreCase("true");
    }

    private static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    List<Button> found() {
        return found;
    }
}
