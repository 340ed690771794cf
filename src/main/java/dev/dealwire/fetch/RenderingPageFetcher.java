package dev.dealwire.fetch;

import dev.dealwire.fetch.FetchOutcome.Failed;
import dev.dealwire.fetch.FetchOutcome.Fetched;
import dev.dealwire.fetch.FetchOutcome.Reason;
import java.net.URI;
import java.util.function.Predicate;

/**
 * Hands pages to a browser where their merchant's profile asks for it. Page and scripts alike are fetched as politely as any
 * page: each is a request of its own in its lane and in the day's budget.
 */
public final class RenderingPageFetcher implements PageFetcher {

    private static final String HTML = "text/html; charset=utf-8";

    private final PageFetcher pages;
    private final PageFetcher resources;
    private final PageRenderer renderer;
    private final Predicate<URI> isRendered;

    /**
     * @param resources fetches what pages ask for, and keeps none of it
     * @param isRendered whether a page's merchant asks for a browser
     */
    public RenderingPageFetcher(
            PageFetcher pages, PageFetcher resources, PageRenderer renderer, Predicate<URI> isRendered) {
        this.pages = pages;
        this.resources = resources;
        this.renderer = renderer;
        this.isRendered = isRendered;
    }

    /** A page that stayed the same may still show another price, so it is never asked for conditionally. */
    @Override
    public FetchOutcome fetch(URI url, Validators validators) {
        if (!isRendered.test(url)) {
            return pages.fetch(url, validators);
        }
        FetchOutcome outcome = pages.fetch(url, Validators.NONE);
        return outcome instanceof Fetched page ? rendered(page) : outcome;
    }

    /** What scripts wrote was never received, so no archived bytes are claimed to stand behind it. */
    private FetchOutcome rendered(Fetched page) {
        try {
            byte[] document = renderer.render(page, resource -> resources.fetch(resource, Validators.NONE));
            return new Fetched(page.trail(), document, HTML, Validators.NONE, null);
        } catch (RenderingFailedException failed) {
            return new Failed(Reason.NOT_RENDERED, String.valueOf(failed.getMessage()), null);
        }
    }
}
