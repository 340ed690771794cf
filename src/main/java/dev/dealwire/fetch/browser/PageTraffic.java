package dev.dealwire.fetch.browser;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.FetchOutcome.Fetched;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers the requests of one page: the page itself with the bytes that came already, its scripts and their questions through
 * the caller, and nothing else. Used by the browser's thread.
 */
final class PageTraffic {

    /** A price needs no pictures, fonts or styles. */
    private static final Set<String> ANSWERED = Set.of("script", "xhr", "fetch");

    private final Fetched page;
    private final Function<URI, FetchOutcome> resources;
    private int requestsLeft;
    private long bytesLeft;
    private boolean opened;

    PageTraffic(Fetched page, Function<URI, FetchOutcome> resources, BrowserProperties properties) {
        this.page = page;
        this.resources = resources;
        this.requestsLeft = properties.requests();
        this.bytesLeft = properties.bytes().toBytes();
    }

    void answer(Route route) {
        Request request = route.request();
        if (!opened && request.isNavigationRequest()) {
            opened = true;
            fulfill(route, page);
            return;
        }
        resource(request).ifPresentOrElse(resource -> fulfill(route, resource), route::abort);
    }

    private Optional<Fetched> resource(Request request) {
        boolean asked = request.method().equals("GET")
                && ANSWERED.contains(request.resourceType())
                && requestsLeft-- > 0
                && bytesLeft > 0;
        Optional<Fetched> resource = asked ? address(request.url()).flatMap(this::fetch) : Optional.empty();
        resource.ifPresent(fetched -> bytesLeft -= fetched.body().length);
        return resource;
    }

    private Optional<Fetched> fetch(URI url) {
        return resources.apply(url) instanceof Fetched fetched ? Optional.of(fetched) : Optional.empty();
    }

    /** Empty for what a browser takes for an address and RFC 3986 does not; nobody else would be asked for it. */
    private static Optional<URI> address(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static void fulfill(Route route, Fetched fetched) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setContentType(Objects.requireNonNullElse(fetched.contentType(), "application/octet-stream"))
                .setBodyBytes(fetched.body()));
    }
}
