package dev.dealwire.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Saved pages, gzipped once and served by nginx on loopback, each under as many addresses as wanted. */
final class PagesBehindNginx implements AutoCloseable {

    private final Process nginx;
    private final int port;
    private final List<String> names;

    private PagesBehindNginx(Process nginx, int port, List<String> names) {
        this.nginx = nginx;
        this.port = port;
        this.names = names;
    }

    /** @param folder takes the configuration, the pages and what nginx writes */
    static PagesBehindNginx serve(Path pages, Path folder) throws IOException, InterruptedException {
        Path served = Files.createDirectories(folder.resolve("pages"));
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(pages)) {
            for (Path file : files.filter(PagesBehindNginx::isPage).sorted().toList()) {
                String name = file.getFileName().toString();
                names.add(name);
                Files.copy(file, served.resolve(name));
                try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(served.resolve(name + ".gz")))) {
                    Files.copy(file, zipped);
                }
            }
        }
        int port = freePort();
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), configuration(folder, served, port));
        Process nginx = new ProcessBuilder(
                        "nginx",
                        "-c",
                        configuration.toString(),
                        "-e",
                        folder.resolve("errors").toString())
                .inheritIO()
                .start();
        awaitListening(nginx, port);
        return new PagesBehindNginx(nginx, port, names);
    }

    /** @param copies of each page */
    List<String> addresses(int copies) {
        return IntStream.range(0, copies)
                .boxed()
                .flatMap(copy -> names.stream().map(name -> "http://127.0.0.1:" + port + "/copy-" + copy + "/" + name))
                .toList();
    }

    @Override
    public void close() {
        nginx.destroy();
        nginx.onExit().join();
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".html");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening(Process nginx, int port) throws InterruptedException, IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            if (nginx.waitFor(50, TimeUnit.MILLISECONDS)) {
                break;
            }
            try (var connected = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                continue;
            }
        }
        throw new IOException("nginx does not listen at port " + port);
    }

    private static String configuration(Path folder, Path pages, int port) {
        return """
                daemon off;
                user %4$s;
                worker_processes 1;
                pid %1$s/nginx.pid;
                events { worker_connections 512; }
                http {
                  access_log off;
                  default_type text/html;
                  gzip_static on;
                  sendfile on;
                  keepalive_requests 1000000;
                  client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
                  uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                  server {
                    listen 127.0.0.1:%3$d;
                    location = /robots.txt { return 404; }
                    location ~ "^/copy-[0-9]+/(.+)$" { alias %2$s/$1; }
                  }
                }
                """.formatted(folder, pages, port, System.getProperty("user.name"));
    }
}
