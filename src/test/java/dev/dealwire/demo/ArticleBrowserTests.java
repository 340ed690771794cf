package dev.dealwire.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The article in a real Chromium: at {@code $CHROMIUM}, or where Linux distributions put it. */
class ArticleBrowserTests {

    private static final String WATCH_SHIFTS = """
            window.shifts = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts += entry.value))
                .observe({type: 'layout-shift', buffered: true});
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    static Path folder;

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;
    private static @Nullable PublishedArticle article;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        Optional<Path> chromium = chromium();
        assumeTrue(chromium.isPresent(), "no Chromium here: set CHROMIUM to its path to run the browser tests");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        article = new PublishedArticle(folder);
    }

    @AfterAll
    static void close() {
        if (article != null) {
            article.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void noConsoleErrors() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void readerSeesHeadlineThreeBlurbsAndTheDisclosure() {
        Page page = visit(1280, PublishedArticle.SEEN_AT.plusSeconds(60));

        assertThat(page.locator(".dw-headline").innerText())
                .isEqualTo("Prime Day hair dryer deals 2022: Top 3 picks, from $20");
        assertThat(page.locator("ol.dw-list .dw-text").allInnerTexts())
                .containsExactly(
                        "Revlon 1875 Turbo Fast Dry is on sale for $20 at Hearthside, $5 (20%) off its regular price of $25.",
                        "Shark HyperAIR is on sale for $159 at Hearthside, $20 (11%) off its regular price of $179.",
                        "BaByliss Pro Nano Titanium is on sale for $90 at Brightwell, $5 (5%) off its regular price of $95.");
        assertThat(page.locator(".dw-more .dw-text").allInnerTexts()).containsExactly("See price at Parcelport.");
        assertThat(page.locator(".dw-disclosure").first().innerText())
                .isEqualTo("We may earn a commission if you buy through links on this page."
                        + " As a Parcelport Associate we earn from qualifying purchases.");
        assertThat(page.locator("aside.dw").count()).isEqualTo(4);
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void pricesTurnIntoTheirLaterFormsInThePageWithoutMovingAnything(int width) {
        Page page = visit(width, PublishedArticle.SEEN_AT.plusSeconds(60));
        Locator first = page.locator("ol.dw-list .dw-text").first();

        page.clock().fastForward("11:57:00");
        assertThat(first.innerText()).contains("is on sale for $20");
        page.clock().fastForward("00:02:00");
        assertThat(first.innerText())
                .isEqualTo(
                        "Revlon 1875 Turbo Fast Dry was $20 at Hearthside when last checked, $5 (20%) off its regular price of $25.");
        page.clock().fastForward("12:00:00");
        assertThat(first.innerText()).isEqualTo("See today's price at Hearthside.");
        assertThat(page.locator(".dw-headline").innerText()).isEqualTo("Prime Day hair dryer deals 2022");
        assertThat(page.locator("article").innerText()).doesNotContain("$");
        assertThat(page.locator("aside.dw a").count()).isPositive();
        assertThat(shifts(page)).isEqualTo("0");
        page.close();
    }

    @Test
    void pageKeptByACacheForDaysShowsNoPriceFromTheStart() {
        Page page = visit(1280, PublishedArticle.SEEN_AT.plusSeconds(500_000));

        assertThat(page.locator("article").innerText()).doesNotContain("$").contains("See today's price at");
        assertThat(shifts(page)).isEqualTo("0");
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, desktop", "390, phone"})
    void nothingMovesAndNothingOverflows(int width, String name) {
        Page page = visit(width, PublishedArticle.SEEN_AT.plusSeconds(60));
        assertThat(shifts(page)).isEqualTo("0");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "article-" + name + ".png")));
        page.close();
    }

    private static Browser browser() {
        return Objects.requireNonNull(browser);
    }

    private static PublishedArticle article() {
        return Objects.requireNonNull(article);
    }

    private Page visit(int width, Instant now) {
        Page page = browser().newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.addInitScript(WATCH_SHIFTS);
        page.clock().install(new Clock.InstallOptions().setTime(now.toEpochMilli()));
        page.navigate(article().address());
        return page;
    }

    /** Taken after two frames, when whatever moved was reported. */
    private static String shifts(Page page) {
        page.screenshot();
        return String.valueOf(page.evaluate("window.shifts"));
    }

    private static Optional<Path> chromium() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .flatMap(Stream::ofNullable)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
