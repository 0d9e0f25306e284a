package dk.vaern.web.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.UUID;

/**
 * What a request is known by, wherever it has effects: they name it as their cause, and what it creates takes its id from
 * it. Under an {@code Idempotency-Key} every attempt has the same one. A controller takes it as an argument.
 *
 * @param value a UUID of version 7; also the id of the one thing that the request creates
 * @param keyed whether it came with an {@code Idempotency-Key}
 * @param resumed whether an earlier attempt under this key ended without an answer
 * @param trustedUntil by {@link System#nanoTime}, half of the lease: nobody can have taken over before
 */
public record RequestId(UUID value, boolean keyed, boolean resumed, long trustedUntil) {

    static RequestId unkeyed(UUID value) {
        return new RequestId(value, false, false, Long.MAX_VALUE);
    }

    static RequestId keyed(UUID value, boolean resumed, Duration lease) {
        return new RequestId(value, true, resumed, System.nanoTime() + lease.toNanos() / 2);
    }

    /**
     * Whether another attempt may have had this request's effect already: an earlier one that ended without an answer, or
     * a later one that took over while this one was frozen.
     */
    public boolean mayBeDone() {
        return keyed && (resumed || System.nanoTime() - trustedUntil > 0);
    }

    /**
     * One of several parts of the request, with an id of its own that is the same at every attempt: of version 7 too,
     * with the request's time.
     */
    public RequestId part(String name) {
        ByteBuffer hash = ByteBuffer.wrap(sha256((value + "/" + name).getBytes(StandardCharsets.UTF_8)));
        long random = hash.getLong();
        long high = (value.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_F000L) | (random & 0xFFFL);
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new RequestId(new UUID(high, low), keyed, resumed, trustedUntil);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
