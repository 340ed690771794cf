package dev.dealwire.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of our own, changed at random from a seed: harmless changes change nothing, damage breaks nothing. */
class MutatedPagesTests {

    private static final List<Case> CASES = new ArrayList<>();

    private record Case(String name, boolean refused, String html) {}

    @BeforeAll
    static void readPages() throws IOException {
        CASES.clear();
        for (String line : text("/kinds/pages.csv").lines().skip(1).toList()) {
            String[] columns = line.split(",", -1);
            CASES.add(new Case(columns[0], columns[3].equals("yes"), text("/kinds/pages/" + columns[0] + ".html")));
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(MutatedPagesTests.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void harmlessChangesChangeNothing(long seed) {
        Random random = new Random(seed);
        for (Case page : CASES) {
            Document before = Jsoup.parse(page.html());
            Document after = Jsoup.parse(page.html());
            for (int i = 0; i < 6; i++) {
                changeHarmlessly(after, random);
            }
            assertThat(Reading.of(after)).as("%s, seed %s", page.name(), seed).isEqualTo(Reading.of(before));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void otherProductsAndDialogsAroundAProductChangeNothing(long seed) {
        Random random = new Random(seed);
        for (Case page : CASES) {
            if (page.refused() || page.name().startsWith("next-spa")) {
                continue;
            }
            Document before = Jsoup.parse(page.html());
            Document after = Jsoup.parse(page.html());
            after.body().append(SURROUNDINGS[random.nextInt(SURROUNDINGS.length)]);
            assertThat(Reading.of(after)).as("%s, seed %s", page.name(), seed).isEqualTo(Reading.of(before));
        }
    }

    @Test
    void damagedPagesAreReadWithoutFailing() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            Case page = CASES.get(random.nextInt(CASES.size()));
            String damaged = damage(page.html(), random);
            assertThatCode(() -> Reading.of(Jsoup.parse(damaged)))
                    .as("%s, round %s", page.name(), round)
                    .doesNotThrowAnyException();
        }
    }

    /** Damage may hide what a page is, but it makes no product of a robot check. */
    @Test
    void damagedBarrierIsNeverAProduct() {
        Random random = new Random(4711);
        List<Case> barriers = CASES.stream()
                .filter(page -> page.name().matches("(captcha|blocked|queue|cookie)-.*"))
                .toList();
        for (int round = 0; round < 1_000; round++) {
            Case page = barriers.get(random.nextInt(barriers.size()));
            PageVerdict verdict =
                    PageKinds.classify(Jsoup.parse(damage(page.html(), random)), null, DeclaredSigns.NONE);
            assertThat(verdict.kind()).as("%s, round %s", page.name(), round).isNotEqualTo(PageKind.PRODUCT);
        }
    }

    static Stream<String> absurdPages() {
        return Stream.of(
                "<div>".repeat(60_000) + "<h1>Deep</h1>",
                "<button class=btn>Sold out</button>".repeat(60_000),
                "<h1>Wide</h1><p>" + "not in stock if only 3 left ".repeat(120_000) + "</p>",
                "<p " + "data-x='1' ".repeat(60_000) + ">x</p>",
                "<p class='" + "in-stock related hidden md:block ".repeat(60_000) + "'>x</p>",
                "<ul>" + "<li class=card><a href=/p/1><img src=1>Card</a>€ 1</li>".repeat(40_000) + "</ul>",
                "<p>" + "在庫".repeat(500_000) + "</p>",
                "<p>" + "not ".repeat(800_000) + "</p>",
                "<span>3 left</span>".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("absurdPages")
    void absurdPageIsReadInTwoSeconds(String html) {
        Document page = Jsoup.parse(html);
        long start = System.nanoTime();
        Reading.of(page);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private record Reading(boolean refused, AvailabilityDecision decision) {

        static Reading of(Document page) {
            DeclaredOnPage declared = DeclaredOnPage.of(page);
            PageSurvey survey = PageSurvey.of(page);
            ConditionWords.read(survey);
            AvailabilityDecision decision =
                    AvailabilityDecision.settle(declared.availability(), VisibleAvailability.read(survey));
            return new Reading(
                    PageKinds.classify(survey, null, declared.facts()).refusesPrice(),
                    new AvailabilityDecision(decision.availability(), decision.fewLeft(), ""));
        }
    }

    private static void changeHarmlessly(Document page, Random random) {
        List<Element> elements = page.body().getAllElements();
        Element any = elements.get(random.nextInt(elements.size()));
        switch (random.nextInt(6)) {
            case 0 -> any.attr("data-v-" + random.nextInt(100), "x");
            case 1 ->
                any.addClass("sc-" + Integer.toString(random.nextInt(), 36).replace("-", "x"));
            case 2 -> any.prependChild(new Comment(" sold out, in stock, captcha "));
            case 3 -> any.appendElement("script").text("var status = 'Sold out';");
            case 4 -> any.appendElement("template").appendElement("p").text("Currently unavailable");
            default -> {
                if (any != page.body() && any.nameIs("div")) {
                    any.wrap("<div></div>");
                }
            }
        }
    }

    private static final String[] SURROUNDINGS = {"""
        <section class="related-products"><h2>You may also like</h2><ul>
        <li class="card"><a href="/p/a"><img src="a.jpg">Aa</a> <b>€ 1.00</b> <i>Sold out</i></li>
        <li class="card"><a href="/p/b"><img src="b.jpg">Bb</a> <b>€ 2.00</b> <i>In stock</i></li>
        <li class="card"><a href="/p/c"><img src="c.jpg">Cc</a> <b>€ 3.00</b> <i>Pre-order</i></li></ul></section>
        """, """
        <div><h3>Ähnliche Produkte</h3><div class="x"><a href="/1"><img src="1.jpg"></a> 1,00 € Ausverkauft</div>
        <div class="x"><a href="/2"><img src="2.jpg"></a> 2,00 € <button>In den Warenkorb</button></div>
        <div class="x"><a href="/3"><img src="3.jpg"></a> 3,00 € Auf Lager</div></div>
        """, """
        <div role="dialog" class="modal"><p>Sorry, sold out</p><button>Notify me when available</button></div>
        """, """
        <footer><p>Free shipping when in stock. Out of stock? Write to us.</p><p>Currently unavailable: phone</p></footer>
        """, """
        <div class="cookie-banner"><p>Before you continue: we use cookies</p><button>Accept</button></div>
        """, """
        <div id="reviews" class="reviews"><h2>Customer reviews</h2><p>Sold out for months!</p><p>Out of stock</p></div>
        """, """
        <script src="https://www.google.com/recaptcha/api.js"></script><noscript>Are you a robot? Access denied</noscript>
        """};

    private static String damage(String html, Random random) {
        StringBuilder text = new StringBuilder(html);
        for (int i = random.nextInt(12); i >= 0; i--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(40));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.insert(from, (char) random.nextInt(0x10000));
                case 3 -> text.setLength(Math.max(1, text.length() - random.nextInt(200)));
                default -> text.insert(from, "<>\"'&/=".charAt(random.nextInt(7)));
            }
        }
        return text.toString();
    }
}
