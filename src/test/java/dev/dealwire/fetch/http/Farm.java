package dev.dealwire.fetch.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many shops on loopback, each with a name, an address and a temper of its own. The farm itself measures how it is asked: the
 * time between two requests to a shop, and whether they ever overlap.
 */
final class Farm implements AutoCloseable {

    private final Shop server;
    private final Duration pace;
    private final ConcurrentMap<String, Stall> stalls = new ConcurrentHashMap<>();

    Farm(int shops, Duration pace) {
        this.pace = pace;
        for (int i = 0; i < shops; i++) {
            Stall stall = new Stall(i);
            stalls.put(stall.host(), stall);
        }
        try {
            this.server = Shop.open(InetAddress.getByName("0.0.0.0")).otherwise(this::answer);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Stall> stalls() {
        return List.copyOf(stalls.values());
    }

    InetAddress[] addressesOf(String host) throws UnknownHostException {
        Stall stall = stalls.get(host);
        if (stall == null) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {stall.address()};
    }

    URI url(Stall stall, int page) {
        return URI.create("http://" + stall.host() + ":" + server.port() + "/p/" + page);
    }

    int requests() {
        return server.visits().size();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void answer(Shop.Visit visit, OutputStream out) throws IOException {
        String host = visit.header("host");
        Stall stall = Objects.requireNonNull(stalls.get(host.substring(0, host.indexOf(':'))));
        stall.answer(visit, out);
    }

    /** One shop of the farm. */
    final class Stall {

        private final int number;
        private final Temper temper;
        private final AtomicInteger pages = new AtomicInteger();
        private final List<String> complaints = new ArrayList<>();
        private long lastArrival;
        private long quietUntil;
        private int inside;

        private Stall(int number) {
            this.number = number;
            this.temper = Temper.values()[number % Temper.values().length];
        }

        String host() {
            return "shop-" + number + ".example";
        }

        Temper temper() {
            return temper;
        }

        synchronized List<String> complaints() {
            return List.copyOf(complaints);
        }

        private InetAddress address() throws UnknownHostException {
            return InetAddress.getByAddress(
                    host(), new byte[] {127, 1, (byte) (number / 250), (byte) (number % 250 + 1)});
        }

        private void answer(Shop.Visit visit, OutputStream out) throws IOException {
            arrive(visit);
            try {
                if (visit.path().equals("/robots.txt")) {
                    temper.robots(visit, out);
                    return;
                }
                int nth = pages.incrementAndGet();
                temper.page(visit, nth, out);
                if (temper == Temper.ASKS_TO_WAIT && nth == 3) {
                    beQuietFor(Duration.ofSeconds(1));
                }
            } finally {
                leave();
            }
        }

        private synchronized void arrive(Shop.Visit visit) {
            long now = System.nanoTime();
            if (lastArrival != 0 && now - lastArrival < temper.gap(pace).toNanos()) {
                complaints.add(visit.path() + " came " + Duration.ofNanos(now - lastArrival) + " after the one before");
            }
            if (now < quietUntil) {
                complaints.add(visit.path() + " came though we asked to be left alone");
            }
            if (inside > 0 && temper != Temper.DRIPS) { // a drip notices late that nobody listens any more
                complaints.add(visit.path() + " came while another was answered");
            }
            lastArrival = now;
            inside++;
        }

        private synchronized void beQuietFor(Duration time) {
            quietUntil = System.nanoTime() + time.toNanos();
        }

        private synchronized void leave() {
            inside--;
        }
    }
}
