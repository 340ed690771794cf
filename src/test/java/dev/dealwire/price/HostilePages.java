package dev.dealwire.price;

import dev.dealwire.extract.Page;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Pages made to keep a reader busy or to fill its memory, each as large as is read at all. Run as a program it reads them one
 * by one and prints the CPU milliseconds each took.
 */
final class HostilePages {

    static final Map<String, Supplier<String>> ALL = new LinkedHashMap<>();

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int MEGABYTE = 1 << 20;
    private static final String TITLE = "<html lang=en><h1>Lamp</h1><div class=price>$5.00</div>";

    static {
        ALL.put("boxes in boxes", () -> TITLE + "<div>".repeat(140_000) + "$5.00");
        ALL.put("inline elements in one another", () -> TITLE + "<b><i><u>".repeat(90_000) + "$5.00");
        ALL.put("lists in lists", () -> TITLE + "<ul><li class=product>$1.00".repeat(100_000));
        ALL.put("tables in tables", () -> TITLE + "<table><tr><td>".repeat(60_000) + "$1.00");
        ALL.put("loose text in tables", () -> TITLE + "<table>" + "$1<tr>".repeat(90_000));
        ALL.put("nested links and buttons", () -> TITLE + "<a href=/x><button>Add to cart".repeat(90_000));
        ALL.put("nested items", () -> TITLE + "<div itemscope itemprop=offers itemtype=Offer>".repeat(100_000));
        ALL.put("one element's million attributes", () -> TITLE + "<p " + numbered("a%d ", 950_000) + ">");
        ALL.put("one attribute of megabytes", () -> TITLE + "<p class=\"" + "price-old ".repeat(700_000) + "\">$1");
        ALL.put(
                "many long attributes",
                () -> TITLE
                        + ("<p class='" + "hidden-md-price ".repeat(30) + "' id='" + "sale9".repeat(70) + "'>$9")
                                .repeat(8_000));
        ALL.put("every element's own class", () -> TITLE + numbered("<p class='c%1$d price%1$d' id=i%1$d>$1", 150_000));
        ALL.put("one text of megabytes", () -> TITLE + "9".repeat(7 * MEGABYTE));
        ALL.put("megabytes of blanks", () -> TITLE + "<p>" + " ".repeat(7 * MEGABYTE) + "</p>");
        ALL.put("one line of prices", () -> TITLE + "$1.99 ".repeat(MEGABYTE));
        ALL.put("signs without amounts", () -> TITLE + "$ €".repeat(MEGABYTE));
        ALL.put("prices in elements", () -> TITLE + numbered("<span class=price>$%d.99</span>", 140_000));
        ALL.put("prices struck", () -> TITLE + numbered("<p><del>$%1$d.99</del> <ins>$%1$d</ins></p>", 48_000));
        ALL.put("cards", () -> TITLE + numbered("<li><a href=/%1$d><img src=x>Name</a> $%1$d.00", 70_000));
        ALL.put("buttons", () -> TITLE + numbered("<button id=b%d>Add to cart</button>", 140_000));
        ALL.put("headings", () -> TITLE + numbered("<h2>You may also like %d</h2>$3", 140_000));
        ALL.put("identifiers", () -> TITLE + "EAN: 4006381333931 SKU SKU MPN: ".repeat(200_000));
        ALL.put("unclosed tags", () -> TITLE + "<div class='price".repeat(290_000));
        ALL.put("opening brackets", () -> TITLE + "<a".repeat(290_000));
        ALL.put("unclosed comment", () -> TITLE + "<!--" + "-".repeat(7 * MEGABYTE));
        ALL.put("entities", () -> TITLE + "&euro;1&nbsp;".repeat(500_000));
        ALL.put(
                "JSON-LD of one array",
                () -> linked("[" + numbered("{\"@type\":\"Product\",\"price\":\"%d\"},", 150_000)));
        ALL.put(
                "JSON-LD of variants",
                () -> linked("{\"@type\":\"ProductGroup\",\"hasVariant\":["
                        + numbered("{\"@type\":\"Product\",\"sku\":\"s%1$d\",\"offers\":{\"price\":%1$d}},", 90_000)
                        + "]}"));
        ALL.put("deep JSON-LD", () -> linked("{\"offers\":".repeat(500_000)));
        ALL.put("deep JSON arrays", () -> linked("[".repeat(5 * MEGABYTE)));
        ALL.put("JSON-LD of one text", () -> linked("{\"@type\":\"Product\",\"price\":\"" + "9".repeat(6 * MEGABYTE)));
        ALL.put("JSON of escapes", () -> linked("{\"price\":\"" + "\\u0031".repeat(MEGABYTE) + "\"}"));
        ALL.put(
                "references in a circle",
                () -> linked("{\"@graph\":["
                        + numbered(
                                "{\"@id\":\"#%1$d\",\"@type\":\"Product\",\"isVariantOf\":{\"@id\":\"#%1$d1\"}},",
                                80_000)
                        + "]}"));
        ALL.put("script of brackets", () -> script("price={[(".repeat(700_000)));
        ALL.put("script of strings", () -> script("price='\"\\'".repeat(700_000)));
        ALL.put("script of literals", () -> script(numbered("x={price:%d,a:[1]};", 300_000)));
        ALL.put("script of patterns", () -> script("price=/[/".repeat(700_000)));
        ALL.put("script of comments", () -> script("/*price".repeat(MEGABYTE)));
        ALL.put(
                "call with many arguments",
                () -> script("x=(function(" + numbered("a%d,", 100_000) + "b){return {price:a1}}("
                        + "1,".repeat(500_000) + "1))"));
        ALL.put("many small scripts", () -> TITLE + numbered("<script>x={price:%d}</script>", 140_000));
        ALL.put(
                "JSON in attributes",
                () -> TITLE + numbered("<p data-x='{\"price\":%d,\"sku\":\"sku sku sku\"}'>", 100_000));
        ALL.put(
                "stream of rows",
                () -> TITLE + "<script>self.__next_f.push([1,\"" + "1:{\\\"price\\\":1}\\n".repeat(300_000)
                        + "\"])</script>");
        ALL.put("metas", () -> numbered("<meta property=product:price:amount content=%d.00>", 140_000) + TITLE);
    }

    private HostilePages() {}

    public static void main(String[] arguments) {
        OfferReader reader = new OfferReader();
        ALL.forEach((name, html) -> {
            byte[] body = html.get().getBytes(StandardCharsets.UTF_8);
            long start = CLOCK.getCurrentThreadCpuTime();
            OfferReading reading = reader.read(new Page(body, null, null), ReadingContext.UNKNOWN);
            long millis = (CLOCK.getCurrentThreadCpuTime() - start) / 1_000_000;
            System.out.println(millis + "\t" + reading.getClass().getSimpleName() + "\t" + body.length + "\t" + name);
        });
    }

    private static String linked(String json) {
        return TITLE + "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static String script(String program) {
        return TITLE + "<script>" + program + "</script>";
    }

    private static String numbered(String format, int times) {
        StringBuilder text = new StringBuilder(format.length() * times);
        String[] parts = format.split("%(1\\$)?d", -1);
        for (int i = 0; i < times; i++) {
            text.append(parts[0]);
            for (int part = 1; part < parts.length; part++) {
                text.append(i).append(parts[part]);
            }
        }
        return text.toString();
    }
}
