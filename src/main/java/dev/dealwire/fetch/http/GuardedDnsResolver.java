package dev.dealwire.fetch.http;

import dev.dealwire.fetch.AddressRefusal;
import dev.dealwire.fetch.AddressRules;
import dev.dealwire.fetch.HostLookup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Hands the client only addresses that may be asked, and hands them at the moment it connects, so that nothing can change
 * between the check and the use. One bad address among good ones refuses the name: an honest shop has none.
 *
 * <p>Look-ups run on threads of their own: the system's resolver cannot be interrupted, and would hold the few platform
 * threads under our virtual ones while it waits for a dead name server.
 */
final class GuardedDnsResolver implements DnsResolver, AutoCloseable {

    private static final int MOST_LOOKUPS = 32;

    private final HostLookup lookup;
    private final AddressRules rules;
    private final Duration time;
    private final ExecutorService lookups;

    GuardedDnsResolver(HostLookup lookup, AddressRules rules, Duration time) {
        this.lookup = lookup;
        this.rules = rules;
        this.time = time;
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MOST_LOOKUPS,
                MOST_LOOKUPS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("name-lookup-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        this.lookups = threads;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = lookUp(host);
        for (InetAddress address : addresses) {
            Optional<AddressRefusal> refusal = rules.refusalOf(address, port);
            if (refusal.isPresent()) {
                throw new AddressRefusedException(host, address, refusal.get());
            }
        }
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** Unused by the client as we build it, and without the port there is nothing to check against. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException("found no port to look " + host + " up for");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        Future<InetAddress[]> found = lookups.submit(() -> lookup.addressesOf(host));
        try {
            return found.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unknown("found no address of " + host, e);
        } catch (TimeoutException e) {
            found.cancel(true);
            throw unknown("found no address of " + host + " within " + time, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown("was interrupted while looking " + host + " up", e);
        }
    }

    private static UnknownHostException unknown(String message, Exception cause) {
        UnknownHostException unknown = new UnknownHostException(message);
        unknown.initCause(cause);
        return unknown;
    }
}
