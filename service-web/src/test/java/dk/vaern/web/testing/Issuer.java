package dk.vaern.web.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID provider that does what a test tells it to: signs anything, changes its keys, falls silent, counts. */
public final class Issuer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final AtomicInteger askedForKeys = new AtomicInteger();
    private final List<JWK> published = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    public final RSAKey rsa = rsa("rsa-1");
    public final ECKey ec = ec("ec-1");

    public Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> {
            byte[] body = JSON.writeValueAsBytes(Map.of("issuer", uri(), "jwks_uri", uri() + "/keys"));
            exchange.sendResponseHeaders(silent ? 503 : 200, silent ? -1 : body.length);
            if (!silent) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.createContext("/keys", exchange -> {
            askedForKeys.incrementAndGet();
            byte[] body = new JWKSet(published).toString(true).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(silent ? 503 : 200, silent ? -1 : body.length);
            if (!silent) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        publish(rsa, ec);
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void publish(JWK... keys) {
        published.clear();
        published.addAll(List.of(keys));
    }

    public void silent(boolean now) {
        silent = now;
    }

    public int askedForKeys() {
        return askedForKeys.get();
    }

    /** The claims of a good token for a caller; a test takes some away or spoils them. */
    public Map<String, Object> claims(String subject, String organisation, String... roles) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", uri());
        claims.put("aud", List.of("vaern"));
        claims.put("sub", subject);
        claims.put("org", organisation);
        claims.put("roles", List.of(roles));
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", Instant.now().plusSeconds(600).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    public String token(String subject, String organisation, String... roles) {
        return sign(claims(subject, organisation, roles));
    }

    public String sign(Map<String, ?> claims) {
        return sign(Map.of("alg", "RS256", "kid", rsa.getKeyID(), "typ", "JWT"), claims);
    }

    public String sign(Map<String, ?> header, Map<String, ?> claims) {
        return sign(JSON.writeValueAsString(header), JSON.writeValueAsString(claims), signer(rsa), JWSAlgorithm.RS256);
    }

    /** Signs whatever texts stand for header and claims, well-formed or not. */
    public static String sign(String header, String claims, JWSSigner signer, JWSAlgorithm algorithm) {
        String signed = Base64URL.encode(header) + "." + Base64URL.encode(claims);
        try {
            return signed + "." + signer.sign(new JWSHeader(algorithm), signed.getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static JWSSigner signer(JWK key) {
        try {
            return key instanceof RSAKey rsa
                    ? new RSASSASigner(rsa.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance()))
                    : new ECDSASigner((ECKey) key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
