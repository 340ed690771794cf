package dev.dealwire.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Routes that are known only after the web server has started: none until then. */
final class LateRoutes implements RouterFunction<ServerResponse> {

    private volatile @Nullable RouterFunction<ServerResponse> routes;

    void become(RouterFunction<ServerResponse> known) {
        routes = known;
    }

    @Override
    public Optional<HandlerFunction<ServerResponse>> route(ServerRequest request) {
        RouterFunction<ServerResponse> known = routes;
        return known == null ? Optional.empty() : known.route(request);
    }
}
