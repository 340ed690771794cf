package dev.dealwire.fetch.http;

import dev.dealwire.fetch.FetchSettings;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Builds the client: nothing automatic, everything bounded. */
final class Clients {

    private static final int MOST_HEADERS = 200;

    private Clients() {}

    /** Keeps connections for a next request to the same server that follows at once. */
    static CloseableHttpClient keeping(FetchSettings settings, DnsResolver resolver) {
        return builder(settings, resolver)
                .evictIdleConnections(TimeValue.ofSeconds(5))
                .build();
    }

    /** Opens a connection for each request. */
    static CloseableHttpClient fresh(FetchSettings settings, DnsResolver resolver) {
        return builder(settings, resolver)
                .setConnectionReuseStrategy((request, reply, context) -> false)
                .build();
    }

    private static HttpClientBuilder builder(FetchSettings settings, DnsResolver resolver) {
        return HttpClients.custom()
                .setConnectionManager(connections(settings, resolver))
                // the default planner would ask the JVM's proxy settings, and our address rules would judge the proxy
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                // the default provider would ask the JVM's authenticator
                .setDefaultCredentialsProvider(new BasicCredentialsProvider())
                .setDefaultRequestConfig(requests(settings))
                .setUserAgent(settings.userAgent().header())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState();
    }

    private static HttpClientConnectionManager connections(FetchSettings settings, DnsResolver resolver) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(heads(settings))
                        // the default one skips garbage before a reply, and does not keep the lines as they came
                        .responseParserFactory(new DefaultHttpResponseParserFactory(heads(settings)))
                        .build())
                .setDnsResolver(resolver)
                .setMaxConnTotal(settings.connections())
                .setMaxConnPerRoute(settings.connections())
                .setDefaultConnectionConfig(connection(settings))
                .build();
    }

    private static Http1Config heads(FetchSettings settings) {
        return Http1Config.custom()
                .setMaxLineLength(settings.caps().header())
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
    }

    private static ConnectionConfig connection(FetchSettings settings) {
        return ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.times().connect()))
                .setSocketTimeout(Timeout.of(settings.times().silence()))
                .setValidateAfterInactivity(500, TimeUnit.MILLISECONDS)
                .build();
    }

    private static RequestConfig requests(FetchSettings settings) {
        return RequestConfig.custom()
                .setResponseTimeout(Timeout.of(settings.times().silence()))
                .setConnectionRequestTimeout(Timeout.of(settings.times().page()))
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setContentCompressionEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }
}
