package dev.dealwire.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.extract.Page;
import dev.dealwire.price.OfferReading.Priced;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A crossed-out price and the current one, as the world's currencies print them, laid out in every way that shops do. */
class PriceLayoutTests {

    /** How a currency is printed: the current price, the higher one, and the page around them. */
    record Print(
            String current,
            String former,
            String amount,
            String formerAmount,
            String code,
            String language,
            String host) {}

    /** {@code C} stands for the current price, {@code F} for the former one. */
    private static final List<String> LAYOUTS = List.of(
            "<div class='price'><del>F</del> <ins>C</ins></div>",
            "<div class='price'><del>F</del><ins>C</ins></div>",
            "<div class='prices'><span class='now'>C</span><span class='old'><s>F</s></span></div>",
            "<div><b>C</b><span style='text-decoration:line-through'>F</span><span>-20%</span></div>",
            "<div class='x1'><span class='x2'>C</span><s class='x3'>F</s><em>20%</em></div>",
            "<div class='price-box'><div class='old-price'>F</div><div class='special-price'>C</div></div>",
            "<ul><li><s>F</s></li><li><h2>C</h2></li></ul>",
            "<table><tr><td><del>F</del></td><td><strong>C</strong></td></tr></table>",
            "<p class='price'><span class='visually-hidden'>C</span><span aria-hidden='true'>C</span></p><p><del>F</del></p>",
            "<div class='p'><span>C</span>\n  <span class='line-through'>F</span>\n</div><p>12 x 3</p>",
            "<div class='p'>C</div><div class='q'><strike>F</strike></div>",
            "<div class='prc'>C<small><s>F</s></small></div>",
            "<div class='a'><span class='b'>F</span><span class='c'>C</span><span class='d'>-20%</span></div>",
            "<div class='a'><div class='current'>C</div><div class='crossed'>F</div></div>",
            "<del class='a'><span><bdi>F</bdi></span></del><ins class='a'><span><bdi>C</bdi></span></ins>",
            "<div class='prod-price'><span class='prod-price__was'>F</span><span class='prod-price__now'>C</span></div>",
            "<dl><dt>&nbsp;</dt><dd><s>F</s></dd><dt>&nbsp;</dt><dd>C</dd></dl>",
            "<p class='a'><s class='b'>F</s><span class='c'>C</span><span class='d'><i>20</i>% off</span></p>");

    private static final List<Print> PRINTS = List.of(
            new Print("$1,039.99", "$1,299.99", "1039.99", "1299.99", "USD", "en", "shop.example.com"),
            new Print("US$103.20", "US$129.00", "103.20", "129.00", "USD", "en", "shop.example.com"),
            new Print("£1,040.00", "£1,300.00", "1040", "1300", "GBP", "en", "shop.example.co.uk"),
            new Print("€103,99", "€129,99", "103.99", "129.99", "EUR", "nl", "shop.example.nl"),
            new Print("€ 1.039,-", "€ 1.299,-", "1039", "1299", "EUR", "nl", "shop.example.nl"),
            new Print("1.039,99 €", "1.299,99 €", "1039.99", "1299.99", "EUR", "de", "shop.example.de"),
            new Print("10,39&nbsp;€", "12,99&nbsp;€", "10.39", "12.99", "EUR", "de", "shop.example.de"),
            new Print("10,39€", "12,99€", "10.39", "12.99", "EUR", "de", "shop.example.de"),
            new Print("1 039,99 €", "1 299,99 €", "1039.99", "1299.99", "EUR", "fr", "shop.example.fr"),
            new Print("EUR 103,99", "EUR 129,99", "103.99", "129.99", "EUR", "de", "shop.example.de"),
            new Print("CHF 1'039.–", "CHF 1'299.–", "1039", "1299", "CHF", "de-CH", "shop.example.ch"),
            new Print("103.90 CHF", "129.90 CHF", "103.90", "129.90", "CHF", "de-CH", "shop.example.ch"),
            new Print("1 039 kr", "1 299 kr", "1039", "1299", "SEK", "sv", "shop.example.se"),
            new Print("1 039:-", "1 299:-", "1039", "1299", "SEK", "sv", "shop.example.se"),
            new Print("kr 1 039,-", "kr 1 299,-", "1039", "1299", "NOK", "nb", "shop.example.no"),
            new Print("1.039,95 kr.", "1.299,95 kr.", "1039.95", "1299.95", "DKK", "da", "shop.example.dk"),
            new Print("1 039,99 zł", "1 299,99 zł", "1039.99", "1299.99", "PLN", "pl", "shop.example.pl"),
            new Print("1 039 Kč", "1 299 Kč", "1039", "1299", "CZK", "cs", "shop.example.cz"),
            new Print("10 390 Ft", "12 990 Ft", "10390", "12990", "HUF", "hu", "shop.example.hu"),
            new Print("1.039,99 lei", "1.299,99 lei", "1039.99", "1299.99", "RON", "ro", "shop.example.ro"),
            new Print("103,99 Lei", "129,99 Lei", "103.99", "129.99", "RON", "ro", "shop.example.ro"),
            new Print("10 390 ₽", "12 990 ₽", "10390", "12990", "RUB", "ru", "shop.example.ru"),
            new Print("10 390 руб.", "12 990 руб.", "10390", "12990", "RUB", "ru", "shop.example.ru"),
            new Print("1 039 грн", "1 299 грн", "1039", "1299", "UAH", "uk", "shop.example.ua"),
            new Print("1.039,99 TL", "1.299,99 TL", "1039.99", "1299.99", "TRY", "tr", "shop.example.tr"),
            new Print("₺1.039,99", "₺1.299,99", "1039.99", "1299.99", "TRY", "tr", "shop.example.tr"),
            new Print("₹1,03,999", "₹1,29,999", "103999", "129999", "INR", "en-IN", "shop.example.in"),
            new Print("Rs. 1,039", "Rs. 1,299", "1039", "1299", "INR", "en-IN", "shop.example.in"),
            new Print("R$ 1.039,90", "R$ 1.299,90", "1039.90", "1299.90", "BRL", "pt-BR", "shop.example.com.br"),
            new Print("$ 103.990", "$ 129.990", "103990", "129990", "CLP", "es-CL", "shop.example.cl"),
            new Print("$103.990,00", "$129.990,00", "103990", "129990", "ARS", "es-AR", "shop.example.com.ar"),
            new Print("$1,039.00", "$1,299.00", "1039", "1299", "MXN", "es-MX", "shop.example.com.mx"),
            new Print("S/ 1,039.00", "S/ 1,299.00", "1039", "1299", "PEN", "es-PE", "shop.example.pe"),
            new Print("￥10,390", "￥12,990", "10390", "12990", "JPY", "ja", "shop.example.jp"),
            new Print("10,390円", "12,990円", "10390", "12990", "JPY", "ja", "shop.example.jp"),
            new Print("10,390원", "12,990원", "10390", "12990", "KRW", "ko", "shop.example.kr"),
            new Print("NT$1,039", "NT$1,299", "1039", "1299", "TWD", "zh-TW", "shop.example.tw"),
            new Print("¥103.90", "¥129.90", "103.90", "129.90", "CNY", "zh-CN", "shop.example.cn"),
            new Print("HK$1,039.00", "HK$1,299.00", "1039", "1299", "HKD", "en-HK", "shop.example.hk"),
            new Print("1.039.000₫", "1.299.000₫", "1039000", "1299000", "VND", "vi", "shop.example.vn"),
            new Print("1.039.000 đ", "1.299.000 đ", "1039000", "1299000", "VND", "vi", "shop.example.vn"),
            new Print("Rp1.039.000", "Rp1.299.000", "1039000", "1299000", "IDR", "id", "shop.example.id"),
            new Print("Rp 103.900", "Rp 129.900", "103900", "129900", "IDR", "id", "shop.example.id"),
            new Print("RM1,039.00", "RM1,299.00", "1039", "1299", "MYR", "en-MY", "shop.example.my"),
            new Print("S$1,039.00", "S$1,299.00", "1039", "1299", "SGD", "en-SG", "shop.example.sg"),
            new Print("฿1,039.00", "฿1,299.00", "1039", "1299", "THB", "th", "shop.example.th"),
            new Print("1,039 บาท", "1,299 บาท", "1039", "1299", "THB", "th", "shop.example.th"),
            new Print("₱1,039.00", "₱1,299.00", "1039", "1299", "PHP", "en-PH", "shop.example.ph"),
            new Print("AED 1,039.00", "AED 1,299.00", "1039", "1299", "AED", "en-AE", "shop.example.ae"),
            new Print("1,039.00 ر.س", "1,299.00 ر.س", "1039", "1299", "SAR", "ar", "shop.example.sa"),
            new Print("KD 103.900", "KD 129.900", "103.900", "129.900", "KWD", "en-KW", "shop.example.kw"),
            new Print("₪ 1,039.00", "₪ 1,299.00", "1039", "1299", "ILS", "he", "shop.example.il"),
            new Print("1,039 ₪", "1,299 ₪", "1039", "1299", "ILS", "he", "shop.example.il"),
            new Print("R 1,039.00", "R 1,299.00", "1039", "1299", "ZAR", "en-ZA", "shop.example.co.za"),
            new Print("KSh 1,039", "KSh 1,299", "1039", "1299", "KES", "en-KE", "shop.example.ke"),
            new Print("₦10,390", "₦12,990", "10390", "12990", "NGN", "en-NG", "shop.example.ng"),
            new Print("A$103.90", "A$129.90", "103.90", "129.90", "AUD", "en-AU", "shop.example.com.au"),
            new Print("103,99 $", "129,99 $", "103.99", "129.99", "CAD", "fr-CA", "shop.example.ca"),
            new Print("10 390 ₸", "12 990 ₸", "10390", "12990", "KZT", "ru", "shop.example.kz"),
            new Print("103,99 лв.", "129,99 лв.", "103.99", "129.99", "BGN", "bg", "shop.example.bg"),
            new Print("10.390 RSD", "12.990 RSD", "10390", "12990", "RSD", "sr", "shop.example.rs"));

    static Stream<Print> prints() {
        return PRINTS.stream();
    }

    @ParameterizedTest
    @MethodSource("prints")
    void bothPricesAreReadInEveryLayout(Print print) {
        for (String layout : LAYOUTS) {
            OfferReading reading = new OfferReader().read(page(print, layout), ReadingContext.UNKNOWN);

            assertThat(reading).as(layout).isInstanceOfSatisfying(Priced.class, priced -> {
                assertThat(priced.currentPrice().amount())
                        .as(layout)
                        .isEqualByComparingTo(new BigDecimal(print.amount()));
                assertThat(priced.currentPrice().currencyCode()).as(layout).isEqualTo(print.code());
                assertThat(priced.referencePrice())
                        .as(layout)
                        .isNotNull()
                        .satisfies(reference -> assertThat(reference.money().amount())
                                .isEqualByComparingTo(new BigDecimal(print.formerAmount())));
            });
        }
    }

    private static Page page(Print print, String layout) {
        String prices =
                layout.replace("C", "\u0001").replace("F", print.former()).replace("\u0001", print.current());
        String html = """
                <html lang="%s"><head><title>Nomad X2</title></head><body><h1>Nomad X2</h1>
                %s
                <button class="add-to-cart">Add to cart</button></body></html>""".formatted(print.language(), prices);
        return new Page(
                html.getBytes(StandardCharsets.UTF_8),
                "text/html; charset=utf-8",
                URI.create("https://" + print.host() + "/p/nomad"));
    }
}
