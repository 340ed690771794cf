package dev.dealwire.fetch.browser;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.dealwire.catalog.WebAddress;
import dev.dealwire.fetch.FetchOutcome;
import dev.dealwire.fetch.FetchOutcome.Fetched;
import java.net.URI;
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
        return asked ? WebAddress.read(request.url()).flatMap(this::fetched) : Optional.empty();
    }

    private Optional<Fetched> fetched(URI url) {
        if (resources.apply(url) instanceof Fetched resource) {
            bytesLeft -= resource.body().length;
            return Optional.of(resource);
        }
        return Optional.empty();
    }

    private static void fulfill(Route route, Fetched fetched) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setContentType(Objects.requireNonNullElse(fetched.contentType(), "application/octet-stream"))
                .setBodyBytes(fetched.body()));
    }
}
