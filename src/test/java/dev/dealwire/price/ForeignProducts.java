package dev.dealwire.price;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A row of other products without telling names, their prices printed as the page prints its own. */
final class ForeignProducts {

    private static final Pattern PRICE = Pattern.compile("(?:\\p{Sc}|R\\$|NT\\$|CHF|Rs\\.?)\\s?\\d[\\d.,\\u00a0 ]*\\d"
            + "|\\d[\\d.,\\u00a0 ]*\\d(?:,-)?\\s?(?:\\p{Sc}|kr|zł|Kč|Ft|lei|TL|руб|円|원|元|kn)");
    private static final List<String> NAMES =
            List.of("Zephyr Quill", "Ambient Crate", "Morrow Tin", "Pallid Spoon", "Quarry Vest");

    private ForeignProducts() {}

    static void insertBefore(Document document) {
        Element title = document.selectFirst("h1");
        if (title == null) {
            return;
        }
        Matcher price = PRICE.matcher(document.body().text());
        String sample = price.find() ? price.group() : "€ 12,50";
        blockAround(title, document).before(row(sample));
    }

    /** The largest element around the title with less than half of the page's text. */
    private static Element blockAround(Element title, Document document) {
        int half = document.body().text().length() / 2;
        Element block = title;
        while (block.parent() != null
                && block.parent() != document.body()
                && block.parent().text().length() < half) {
            block = block.parent();
        }
        return block;
    }

    private static String row(String sample) {
        StringBuilder row = new StringBuilder("<div class='k2'><ul class='k3'>");
        for (int i = 0; i < NAMES.size(); i++) {
            row.append("<li class='k4'><a href='/other/%d'><img src='/%d.jpg' alt=''><span>%s</span></a>"
                    .formatted(i, i, NAMES.get(i)));
            row.append(i == 1 ? "<del>%s</del> ".formatted(varied(sample, 7)) : "");
            row.append("<span class='k6'>%s</span></li>".formatted(varied(sample, i)));
        }
        return row.append("</ul></div>").toString();
    }

    /** The same print with another first digit. */
    private static String varied(String sample, int by) {
        int at = 0;
        while (!Character.isDigit(sample.charAt(at))) {
            at++;
        }
        char digit = (char) ('1' + (sample.charAt(at) - '0' + by) % 8);
        return sample.substring(0, at) + digit + sample.substring(at + 1);
    }
}
