package dev.dealwire.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes the declared prices others than the ones that are shown. */
final class StalePrices {

    private static final Pattern PRICE =
            Pattern.compile("(\"(?:price|lowPrice|highPrice)\"\\s*:\\s*\"?)(\\d+(?:\\.\\d+)?)");
    private static final BigDecimal FACTOR = new BigDecimal("1.17");

    private StalePrices() {}

    static void raise(Document document) {
        for (Element script : document.select("script[type*=ld+json]")) {
            String raised = PRICE.matcher(script.data())
                    .replaceAll(price -> price.group(1)
                            + new BigDecimal(price.group(2))
                                    .multiply(FACTOR)
                                    .setScale(2, RoundingMode.HALF_UP)
                                    .toPlainString());
            script.empty().appendChild(new DataNode(raised));
        }
    }
}
