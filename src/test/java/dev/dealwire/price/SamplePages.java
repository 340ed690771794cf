package dev.dealwire.price;

import dev.dealwire.extract.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small pages of our own that imitate how shops write their mark-up, with what must be read off them. */
final class SamplePages {

    private SamplePages() {}

    /**
     * @param current currency and amount; "none" for a refusal
     * @param reference the same for the reference price
     */
    record Sample(String name, String url, String html, String current, String reference) {

        Page page() {
            return new Page(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", URI.create(url));
        }
    }

    static final List<Sample> ALL = List.of(
            new Sample(
                    "struck price beside the current one",
                    "https://shop.example.com/p/1",
                    body("en-US", """
                            <h1>Ionic Hair Dryer 1800</h1>
                            <div class="price-box"><del>$49.99</del> <span class="price">$39.99</span></div>
                            <button>Add to cart</button>"""),
                    "USD 39.99",
                    "USD 49.99"),
            new Sample(
                    "instalments, shipping and unit prices stay apart",
                    "https://laden.example.de/p/1",
                    body("de", """
                            <h1>Haartrockner Ionic 2000 Watt</h1>
                            <p class="preis">statt <s>79,00 €</s> jetzt <b>59,90 €</b> inkl. MwSt., zzgl. 4,95 € Versand</p>
                            <p>oder 5,49 € / Monat</p><p>Grundpreis: 11,98 € / 100 g</p>
                            <button>In den Warenkorb</button>"""),
                    "EUR 59.90",
                    "EUR 79.00"),
            new Sample(
                    "decimals in an element of their own",
                    "https://shop.example.com/p/2",
                    body("en-US", """
                            <h1>Cordless Drill 20V</h1>
                            <div class="product-price"><span>$</span><span>129</span><sup>95</sup></div>
                            <button>Add to cart</button>"""),
                    "USD 129.95",
                    "none"),
            new Sample(
                    "a carousel is about other products",
                    "https://shop.example.com/p/3",
                    body("en-US", """
                            <h1>Desk Lamp Nova</h1><p>Sold out</p>
                            <h2>You may also like</h2><ul>
                            <li><a href="/p/7"><img src="7.jpg">Lamp Luna</a> <span class="price">$19.00</span></li>
                            <li><a href="/p/8"><img src="8.jpg">Lamp Sola</a> <span class="price">$29.00</span></li>
                            <li><a href="/p/9"><img src="9.jpg">Lamp Tera</a> <span class="price">$39.00</span></li></ul>"""),
                    "none",
                    "none"),
            new Sample(
                    "declared and shown agree",
                    "https://loja.example.com.br/p/4",
                    body("pt-BR", """
                            <script type="application/ld+json">{"@type":"Product","name":"Secador de Cabelo Pro","offers":
                            {"@type":"Offer","price":"189.90","priceCurrency":"BRL","availability":"InStock"}}</script>
                            <h1>Secador de Cabelo Pro</h1>
                            <div class="preco"><span class="de">de <s>R$ 259,90</s></span> por <strong>R$ 189,90</strong></div>
                            <div>ou 6x de R$ 31,65 sem juros</div><button>Comprar</button>"""),
                    "BRL 189.90",
                    "BRL 259.90"),
            new Sample(
                    "old-price class on the only price",
                    "https://trgovina.example.si/p/5",
                    body("sl", """
                            <h1>Potapljaška maska</h1><div class="price-old">40,00 €</div><button>Dodaj v košarico</button>"""),
                    "EUR 40.00",
                    "none"),
            new Sample(
                    "price without VAT beside the one with it",
                    "https://obchod.example.sk/p/6",
                    body("sk", """
                            <h1>Redukcia M.2 na PCI-E</h1><div class="cena">3,56 € bez DPH</div>
                            <div class="cena">4,27 € s DPH</div><button>Do košíka</button>"""),
                    "EUR 4.27",
                    "none"),
            new Sample(
                    "percentage tells which of two unlabelled prices is the old one",
                    "https://shop.example.ie/p/7",
                    body("en-IE", """
                            <h1>Chino trousers camel</h1><div><span>20% off</span> <span>€39.30</span> <span>€49.10</span>
                            VAT included</div><button>Add to bag</button>"""),
                    "EUR 39.30",
                    "EUR 49.10"),
            new Sample(
                    "what a saving is bound to, the price below it is bound to",
                    "https://shop.example.com/p/10",
                    body("en-US", """
                            <script type="application/ld+json">{"@type":"Product","name":"Compact Drill Kit","offers":
                            {"@type":"Offer","price":"129.00","priceCurrency":"USD"}}</script>
                            <h1>Compact Drill Kit</h1><div>Regular Price</div><div class="price">$159.00</div>
                            <div class="box"><div>$30.00 off for members only</div><div class="offer-price">$129.00</div></div>
                            <button>Add to cart</button>"""),
                    "USD 159.00",
                    "none"),
            new Sample(
                    "robot check",
                    "https://shop.example.com/p/8",
                    body("en", "<h1>Please verify you are a human</h1><p>Access to this page has been denied.</p>"),
                    "none",
                    "none"),
            new Sample(
                    "savings are no price",
                    "https://butikk.example.no/p/9",
                    body("no", """
                            <h1>Bærbar PC 15 tommer</h1><div class="pris">2 995,-</div><div>Spar 2 500,-</div>
                            <div>Før 5 495,-</div><button>Legg i handlekurv</button>"""),
                    "NOK 2995.00",
                    "NOK 5495.00"));

    private static String body(String language, String inner) {
        return "<!doctype html><html lang=\"" + language + "\"><head><title>Shop</title></head><body><main>" + inner
                + "</main></body></html>";
    }
}
