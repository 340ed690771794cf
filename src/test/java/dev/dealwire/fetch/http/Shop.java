package dev.dealwire.fetch.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A shop on loopback that answers each path with exactly the bytes a test wants, however wrong. */
final class Shop implements AutoCloseable {

    private final ServerSocket server;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();
    private volatile Behaviour otherwise = status("404 Not Found");

    private Shop(ServerSocket server) {
        this.server = server;
        Thread.ofVirtual().start(this::serve);
    }

    /** Open, without a robots.txt. */
    static Shop open() {
        return open(InetAddress.getLoopbackAddress());
    }

    static Shop open(InetAddress address) {
        try {
            return new Shop(new ServerSocket(0, 4000, address)).on("/robots.txt", status("404 Not Found"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Shop on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    /** For every path; what was set before is forgotten. */
    Shop otherwise(Behaviour behaviour) {
        behaviours.clear();
        otherwise = behaviour;
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** What was asked for, robots.txt left out. */
    List<Visit> pageVisits() {
        return visits.stream()
                .filter(visit -> !visit.path().equals("/robots.txt"))
                .toList();
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    static Behaviour text(String reply) {
        return bytes(reply.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Behaviour bytes(byte[] reply) {
        return (visit, out) -> out.write(reply);
    }

    static Behaviour status(String status, String... headers) {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return text("HTTP/1.1 " + status + "\r\n" + lines + "Content-Length: 0\r\n\r\n");
    }

    static Behaviour page(byte[] body, String... headers) {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + lines + "Content-Length: " + body.length;
        return (visit, out) -> {
            out.write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }

    static Behaviour page(String body, String... headers) {
        return page(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Behaviour redirect(int status, String location) {
        return status(status + " Elsewhere", "Location: " + location);
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void talk(Socket socket) {
        try (socket;
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024)) {
            InputStream in = socket.getInputStream();
            for (int nth = 1; answer(in, out, nth); nth++) {
                out.flush();
            }
        } catch (IOException e) {
            // the client hung up, as it should on much of what we send
        }
    }

    private boolean answer(InputStream in, OutputStream out, int nth) throws IOException {
        List<String> lines = head(in);
        if (lines.isEmpty()) {
            return false;
        }
        Visit visit = new Visit(lines.getFirst().split(" ")[1], lines.subList(1, lines.size()), nth);
        visits.add(visit);
        behaviours.getOrDefault(visit.path(), otherwise).answer(visit, out);
        out.flush();
        return visit.header("connection").equals("keep-alive");
    }

    private static List<String> head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c != '\n') {
                line.append((char) c);
                continue;
            }
            if (line.toString().isBlank()) {
                return lines;
            }
            lines.add(line.toString().strip());
            line.setLength(0);
        }
        return List.of();
    }

    /** Writes a reply; when it throws, the connection is cut. */
    @FunctionalInterface
    interface Behaviour {
        void answer(Visit visit, OutputStream out) throws IOException;
    }

    /** @param nth the how many-th request on its connection this was */
    record Visit(String path, List<String> headers, int nth) {

        String header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
