package dev.dealwire.demo;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that only this machine reaches. */
final class LoopbackServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /** @param port 0 for any that is free */
    LoopbackServer(int port, HttpHandler handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("could not open port " + port + " on 127.0.0.1 for the demo", e);
        }
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
    }

    /** For example {@code 127.0.0.1:8101}. */
    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String origin() {
        return "http://" + authority();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
