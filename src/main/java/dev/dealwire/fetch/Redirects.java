package dev.dealwire.fetch;

import dev.dealwire.fetch.Transport.Reply;
import java.net.URI;
import java.util.Optional;

/** Reads redirecting replies (RFC 9110 section 15.4). */
final class Redirects {

    private Redirects() {}

    /** Where a reply redirects to; empty if it does not, or to nothing that is an address. */
    static Optional<URI> locationOf(Reply reply, URI base) {
        if (!isRedirect(reply.status())) {
            return Optional.empty();
        }
        return reply.headers().first("Location").flatMap(location -> RequestUrl.resolve(base, location));
    }

    static boolean isPermanent(int status) {
        return status == 301 || status == 308;
    }

    /** From encrypted to plain, where anyone on the way could write the price. */
    static boolean isDowngrade(URI from, URI to) {
        return "https".equals(from.getScheme()) && "http".equals(to.getScheme());
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }
}
