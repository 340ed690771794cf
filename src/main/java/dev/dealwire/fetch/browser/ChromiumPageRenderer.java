package dev.dealwire.fetch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import dev.dealwire.fetch.FetchInterruptedException;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.FetchOutcome.Fetched;
import dev.dealwire.fetch.PageRenderer;
import dev.dealwire.fetch.RenderingFailedException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages out in an installed Chromium, one after another. The browser has no way to the network: its proxy is a port
 * where nobody listens, and each request that it makes is answered by the caller or not at all.
 */
final class ChromiumPageRenderer implements PageRenderer, AutoCloseable {

    private static final List<String> NO_WAY_OUT = List.of(
            "--proxy-server=http://127.0.0.1:9",
            "--proxy-bypass-list=<-loopback>",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--dns-prefetch-disable",
            "--disable-background-networking",
            "--disable-gpu");

    private final BrowserProperties properties;

    /** Playwright's objects belong to the thread that made them. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("browser").factory());

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    ChromiumPageRenderer(BrowserProperties properties) {
        this.properties = properties;
    }

    @Override
    public byte[] render(Fetched page, Function<URI, FetchOutcome> resources) {
        Future<byte[]> document = thread.submit(() -> renderHere(page, resources));
        try {
            return document.get();
        } catch (InterruptedException stopped) {
            document.cancel(true);
            Thread.currentThread().interrupt();
            throw new FetchInterruptedException(page.url(), stopped);
        } catch (ExecutionException failed) {
            throw asFailure(page.url(), failed.getCause());
        }
    }

    @Override
    public void close() {
        thread.submit(this::closeBrowser);
        thread.close();
    }

    private static RuntimeException asFailure(URI url, @Nullable Throwable cause) {
        return switch (cause) {
            case FetchInterruptedException stopped -> stopped;
            case PlaywrightException broken -> new RenderingFailedException(url, firstLine(broken), broken);
            case RuntimeException other -> other;
            case null, default -> new IllegalStateException("the browser's thread broke off at " + url, cause);
        };
    }

    private static String firstLine(PlaywrightException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("an error of the browser");
    }

    private byte[] renderHere(Fetched page, Function<URI, FetchOutcome> resources) {
        try (BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                        .setAcceptDownloads(false))) {
            PageTraffic traffic = new PageTraffic(page, resources, properties);
            context.route("**/*", traffic::answer);
            context.routeWebSocket("**/*", socket -> socket.close());
            Page tab = context.newPage();
            context.onPage(Page::close);
            tab.onDialog(dialog -> dialog.dismiss());
            tab.navigate(
                    page.url().toString(),
                    new Page.NavigateOptions()
                            .setWaitUntil(WaitUntilState.DOMCONTENTLOADED)
                            .setTimeout(properties.time().toMillis()));
            awaitRest(tab, properties.time());
            return tab.content().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A page that never comes to rest is read as it stands when its time is over. */
    private static void awaitRest(Page tab, Duration time) {
        try {
            tab.waitForLoadState(LoadState.NETWORKIDLE, new Page.WaitForLoadStateOptions().setTimeout(time.toMillis()));
        } catch (TimeoutError restless) {
            return;
        }
    }

    private Browser browser() {
        Browser running = browser;
        if (running == null || !running.isConnected()) {
            closeBrowser();
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(properties.executable())
                            .setChromiumSandbox(properties.sandbox())
                            .setArgs(arguments()));
            browser = running;
        }
        return running;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(NO_WAY_OUT);
        if (!properties.sandbox()) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    private void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
        playwright = null;
        browser = null;
    }
}
