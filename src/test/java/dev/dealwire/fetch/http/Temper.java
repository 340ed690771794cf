package dev.dealwire.fetch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** How a shop of the farm behaves, and what ten visits to it must end in. */
enum Temper {
    FAST(Map.of("fetched", 10)),
    SLOW(Map.of("fetched", 10)) {
        @Override
        void page(Shop.Visit visit, int nth, OutputStream out) throws IOException {
            pause(Duration.ofMillis(300));
            PAGE.answer(visit, out);
        }
    },
    ASKS_TO_WAIT(Map.of("too_many_requests", 1, "fetched", 9)) {
        @Override
        void page(Shop.Visit visit, int nth, OutputStream out) throws IOException {
            Shop.Behaviour busy = Shop.status("429 Too Many Requests", "Retry-After: 1");
            (nth == 3 ? busy : PAGE).answer(visit, out);
        }
    },
    DOWN_THEN_WELL(Map.of("server_error", 2, "fetched", 8)) {
        @Override
        void page(Shop.Visit visit, int nth, OutputStream out) throws IOException {
            (nth <= 2 ? Shop.status("503 Service Unavailable") : PAGE).answer(visit, out);
        }
    },
    CRAWL_DELAY(Map.of("fetched", 10)) {
        @Override
        void robots(Shop.Visit visit, OutputStream out) throws IOException {
            Shop.page("User-agent: *\nCrawl-delay: 1\n").answer(visit, out);
        }

        @Override
        Duration gap(Duration pace) {
            return Duration.ofSeconds(1);
        }
    },
    REDIRECTS(Map.of("fetched", 10)) {
        @Override
        void page(Shop.Visit visit, int nth, OutputStream out) throws IOException {
            Shop.Behaviour onward = Shop.redirect(302, "/moved" + visit.path());
            (visit.path().startsWith("/moved") ? PAGE : onward).answer(visit, out);
        }
    },
    DRIPS(Map.of("too_slow", 5, "breaker_open", 5)) {
        @Override
        void page(Shop.Visit visit, int nth, OutputStream out) throws IOException {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write('.');
                out.flush();
                pause(Duration.ofMillis(100));
            }
        }
    },
    BOMB(Map.of("too_large", 10)) {
        @Override
        void page(Shop.Visit visit, int nth, OutputStream out) throws IOException {
            Shop.page(BOMB_BYTES, "Content-Encoding: gzip").answer(visit, out);
        }
    },
    CUTS_BODIES(Map.of("cut_short", 5, "breaker_open", 5)) {
        @Override
        void page(Shop.Visit visit, int nth, OutputStream out) throws IOException {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nhalf a page".getBytes(ISO_8859_1));
            out.flush();
            throw new IOException("hang up");
        }
    },
    CUTS_KEPT_CONNECTIONS(Map.of("fetched", 10)) {
        @Override
        void page(Shop.Visit visit, int nth, OutputStream out) throws IOException {
            if (visit.nth() > 1) {
                throw new IOException("hang up");
            }
            PAGE.answer(visit, out);
        }
    },
    WRONG_GZIP(Map.of("bad_encoding", 10)) {
        @Override
        void page(Shop.Visit visit, int nth, OutputStream out) throws IOException {
            Shop.page("no gzip", "Content-Encoding: gzip").answer(visit, out);
        }
    },
    WRONG_CHARSET(Map.of("fetched", 10)) {
        @Override
        void page(Shop.Visit visit, int nth, OutputStream out) throws IOException {
            Shop.page("f\u00f6n".getBytes(ISO_8859_1), "X-Charset: utf-8").answer(visit, out);
        }
    },
    FORBIDS(Map.of("blocked", 10)) {
        @Override
        void page(Shop.Visit visit, int nth, OutputStream out) throws IOException {
            Shop.status("403 Forbidden").answer(visit, out);
        }
    },
    KEEPS_ROBOTS_OUT(Map.of("robots_disallow", 10)) {
        @Override
        void robots(Shop.Visit visit, OutputStream out) throws IOException {
            Shop.page("User-agent: *\nDisallow: /p\n").answer(visit, out);
        }
    },
    CANNOT_SAY(Map.of("robots_unreachable", 10)) {
        @Override
        void robots(Shop.Visit visit, OutputStream out) throws IOException {
            Shop.status("503 Service Unavailable").answer(visit, out);
        }
    };

    private static final Shop.Behaviour PAGE = Shop.page("<html>" + "dryer ".repeat(1000) + "</html>");
    private static final byte[] BOMB_BYTES = bomb();

    private final Map<String, Integer> outcomes;

    Temper(Map<String, Integer> outcomes) {
        this.outcomes = outcomes;
    }

    Map<String, Integer> outcomes() {
        return outcomes;
    }

    /** The least time this shop must see between two requests. */
    Duration gap(Duration pace) {
        return pace;
    }

    void robots(Shop.Visit visit, OutputStream out) throws IOException {
        Shop.status("404 Not Found").answer(visit, out);
    }

    void page(Shop.Visit visit, int nth, OutputStream out) throws IOException {
        PAGE.answer(visit, out);
    }

    private static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static byte[] bomb() {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write("<html>".getBytes(UTF_8));
            out.write(new byte[4 * 1024 * 1024]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
