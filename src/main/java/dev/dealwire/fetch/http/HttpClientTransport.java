package dev.dealwire.fetch.http;

import dev.dealwire.fetch.AddressRules;
import dev.dealwire.fetch.Capture;
import dev.dealwire.fetch.ContentDecoder;
import dev.dealwire.fetch.Credential;
import dev.dealwire.fetch.FetchInterruptedException;
import dev.dealwire.fetch.FetchOutcome.Reason;
import dev.dealwire.fetch.FetchSettings;
import dev.dealwire.fetch.HostLookup;
import dev.dealwire.fetch.Transport;
import dev.dealwire.fetch.Validators;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * One GET, one reply, over HTTP/1.1. Requests beyond the bound on connections wait before their deadline begins, so that a
 * busy machine does not look like a slow shop.
 */
public final class HttpClientTransport implements Transport, AutoCloseable {

    private final Deadlines deadlines = new Deadlines();
    private final Semaphore places;
    private final GuardedDnsResolver resolver;
    private final CloseableHttpClient keeping;
    private final CloseableHttpClient fresh;
    private final int mostHeaderBytes;
    private final Clock clock;

    public HttpClientTransport(FetchSettings settings, HostLookup lookup, Clock clock) {
        this.places = new Semaphore(settings.connections(), true);
        this.resolver = new GuardedDnsResolver(
                lookup, new AddressRules(settings), settings.times().connect());
        this.keeping = Clients.keeping(settings, resolver);
        this.fresh = Clients.fresh(settings, resolver);
        this.mostHeaderBytes = settings.caps().header();
        this.clock = clock;
    }

    @Override
    public Answer get(Request request) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchInterruptedException(request.url(), e);
        }
        try {
            return exchange(request);
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        keeping.close(CloseMode.IMMEDIATE);
        fresh.close(CloseMode.IMMEDIATE);
        resolver.close();
        deadlines.close();
    }

    private Answer exchange(Request request) {
        Exchange exchange = new Exchange(request);
        HttpGet get = exchange.get;
        try (Deadlines.Deadline deadline = deadlines.start(request.time(), get)) {
            try {
                return exchange.run();
            } catch (IOException e) {
                return exchange.failed(e, deadline.hasPassed());
            } finally {
                if (!exchange.finished) {
                    get.cancel(); // closes the connection: what is left of the reply is nobody's
                }
            }
        }
    }

    private static HttpGet getOf(Request request) {
        HttpGet get = new HttpGet(request.url());
        get.setHeader(HttpHeaders.ACCEPT, request.fields().accept());
        get.setHeader(HttpHeaders.ACCEPT_ENCODING, ContentDecoder.ACCEPTED);
        get.setHeader(HttpHeaders.CONNECTION, request.keepAlive() ? "keep-alive" : "close");
        Validators validators = request.validators();
        if (validators.etag() != null) {
            get.setHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
        }
        if (validators.lastModified() != null) {
            get.setHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
        }
        Credential credential = request.fields().credential();
        if (credential != null) {
            get.setHeader(credential.header(), credential.value());
        }
        return get;
    }

    /** One request under way: what is known of it so far decides what a failure means. */
    private final class Exchange {

        private final Request request;
        private final HttpGet get;
        private final HttpClientContext context = HttpClientContext.create();
        private final Instant beganAt = clock.instant();
        private final long beganNanos = System.nanoTime();
        private boolean headRead;
        private boolean finished;

        Exchange(Request request) {
            this.request = request;
            this.get = getOf(request);
        }

        Reply run() throws IOException {
            CloseableHttpClient client = request.keepAlive() ? keeping : fresh;
            ClassicHttpResponse reply = client.executeOpen(HttpHost.create(request.url()), get, context);
            headRead = true;
            byte[] head = Heads.of(reply);
            if (head.length > mostHeaderBytes) {
                throw new ReplyTooLargeException("a head", mostHeaderBytes);
            }
            BodyReader reader = new BodyReader(request);
            byte[] body = reader.receive(reply.getEntity());
            finished = !reader.wasCut();
            byte[] sent = Heads.of(sent(), request.fields().credential());
            Capture capture = new Capture(request.url(), beganAt, peer(), sent, head, body, request.spool());
            return new Reply(reply.getCode(), Heads.headersOf(reply), capture, reader.wasCut(), took());
        }

        NoReply failed(IOException e, boolean deadlinePassed) {
            if (Thread.currentThread().isInterrupted()) {
                throw new FetchInterruptedException(request.url(), e);
            }
            Reason reason = deadlinePassed ? Reason.TOO_SLOW : WireFailures.reasonOf(e, headRead);
            String detail =
                    deadlinePassed ? "over " + request.time() : e.getClass().getSimpleName() + ": " + e.getMessage();
            return new NoReply(reason, detail, null, !deadlinePassed && isStale(e), took());
        }

        private boolean isStale(IOException e) {
            EndpointDetails endpoint = context.getEndpointDetails();
            boolean reused = endpoint != null && endpoint.getRequestCount() > 1;
            return reused && !headRead && e instanceof NoHttpResponseException;
        }

        private @Nullable InetAddress peer() {
            EndpointDetails endpoint = context.getEndpointDetails();
            return endpoint != null && endpoint.getRemoteAddress() instanceof InetSocketAddress socket
                    ? socket.getAddress()
                    : null;
        }

        private HttpRequest sent() {
            return context.getRequest() == null ? get : context.getRequest();
        }

        private Duration took() {
            return Duration.ofNanos(System.nanoTime() - beganNanos);
        }
    }
}
