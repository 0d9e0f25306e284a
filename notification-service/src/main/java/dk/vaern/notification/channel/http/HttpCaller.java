package dk.vaern.notification.channel.http;

import dk.vaern.notification.channel.Timeouts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts once: no redirect, no retry, no proxy, no cookie, no compression, and connected only to an address that
 * {@link HostAddresses} gave. What comes back is bounded in size here and in time by the caller.
 */
public final class HttpCaller implements AutoCloseable {

    private static final int HEADERS = 100;
    private static final int LINE = 8 * 1024;

    private final CloseableHttpClient client;

    public HttpCaller(Timeouts timeouts, SSLContext tls, HostAddresses addresses) {
        client = HttpClients.custom()
                .setConnectionManager(connections(timeouts, tls, addresses))
                .setDefaultRequestConfig(requests(timeouts))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Vaern")
                .build();
    }

    /**
     * One request and its answer.
     *
     * @param bodyLimit how many bytes of the answer are read at most; with 0 the answer is over once its status is known
     * @throws IOException when no status came back
     */
    public HttpAnswer post(URI to, Map<String, String> headers, byte[] body, int bodyLimit) throws IOException {
        var request = new HttpPost(to);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        try {
            var response = client.executeOpen(RoutingSupport.determineHost(request), request, null);
            var read = body(response, bodyLimit);
            leave(request, response, read);
            return new HttpAnswer(response.getCode(), retryAfter(response), read);
        } catch (HttpException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static Optional<String> body(ClassicHttpResponse response, int limit) {
        if (response.getEntity() == null) {
            return Optional.of("");
        }
        if (limit == 0) {
            return Optional.empty();
        }
        try {
            var bytes = response.getEntity().getContent().readNBytes(limit + 1);
            return bytes.length > limit ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Closing an answer first reads it to its end, so one that was not read whole is broken off instead. */
    private static void leave(HttpPost request, ClassicHttpResponse response, Optional<String> body) {
        if (body.isEmpty()) {
            request.cancel();
        }
        Closer.closeQuietly(response);
    }

    private static Optional<String> retryAfter(ClassicHttpResponse response) {
        var header = response.getFirstHeader("Retry-After");
        return header == null ? Optional.empty() : Optional.ofNullable(header.getValue());
    }

    private static RequestConfig requests(Timeouts timeouts) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(timeouts.whole()))
                .setResponseTimeout(Timeout.of(timeouts.read()))
                .setProtocolUpgradeEnabled(false)
                .setExpectContinueEnabled(false)
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(
            Timeouts timeouts, SSLContext tls, HostAddresses addresses) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new OnlyThese(addresses))
                .setTlsSocketStrategy(
                        ClientTlsStrategyBuilder.create().setSslContext(tls).buildClassic())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(HEADERS)
                                .setMaxLineLength(LINE)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(timeouts.connect()))
                        .setSocketTimeout(Timeout.of(timeouts.read()))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .setMaxConnPerRoute(32)
                .setMaxConnTotal(1024)
                .build();
    }

    /** The client asks here for every new connection, and connects to what it is told and to nothing else. */
    private record OnlyThese(HostAddresses addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return addresses.of(host).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
