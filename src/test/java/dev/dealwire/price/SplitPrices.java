package dev.dealwire.price;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Lays the groups of digits of each printed amount into elements of their own. */
final class SplitPrices {

    private static final int LONGEST = 24;
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:[.,\\u00a0 ]\\d{3})*(?:[.,]\\d{2})?(?![\\d.,])");
    private static final Pattern MONEY = Pattern.compile("\\p{Sc}|kr|zł|Kč|Ft|lei|TL|руб|円|원|元|kn|USD|EUR");
    private static final Set<String> WHOLE = Set.of("script", "style", "title", "option", "textarea", "noscript");

    private SplitPrices() {}

    static void split(Document document) {
        for (Element element : document.body().getAllElements()) {
            if (!WHOLE.contains(element.normalName())) {
                element.textNodes().stream().filter(SplitPrices::isPrice).forEach(SplitPrices::split);
            }
        }
    }

    private static boolean isPrice(TextNode text) {
        return text.getWholeText().length() < LONGEST
                && MONEY.matcher(text.getWholeText()).find();
    }

    private static void split(TextNode text) {
        String words = text.getWholeText();
        Matcher amount = AMOUNT.matcher(words);
        if (!amount.find()) {
            return;
        }
        text.before(new TextNode(words.substring(0, amount.start())));
        for (String group : amount.group().split("(?=[.,\\u00a0 ])")) {
            text.before(new Element("span").text(group));
        }
        text.text(words.substring(amount.end()));
    }
}
