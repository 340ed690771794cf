package dev.dealwire.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands in for an affiliate network: takes the click and sends the reader on, to a sample shop and nowhere else. */
final class SampleNetwork implements AutoCloseable {

    private final Supplier<List<String>> origins;
    private final LoopbackServer server;

    SampleNetwork(int port, Supplier<List<String>> origins) {
        this.origins = origins;
        this.server = new LoopbackServer(port, this::answer);
    }

    /** As a merchant's profile names the network's host. */
    String host() {
        return server.authority();
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Optional<String> destination = destination(exchange.getRequestURI().getRawQuery());
        if (destination.isEmpty()) {
            SampleReply.text(exchange, 404, "This network leads to the sample shops only.\n");
            return;
        }
        SampleReply.redirect(exchange, destination.get());
    }

    private Optional<String> destination(@Nullable String query) {
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(pair -> pair.startsWith("u="))
                .map(pair -> URLDecoder.decode(pair.substring(2), StandardCharsets.UTF_8))
                .filter(address -> origins.get().stream().anyMatch(origin -> address.startsWith(origin + "/")))
                .findFirst();
    }
}
