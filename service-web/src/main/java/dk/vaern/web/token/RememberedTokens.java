package dk.vaern.web.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What verified tokens turned out to be, by their SHA-256: a verification costs more than the rest of the security
 * chain. Bounded by two generations: when the young one is full it becomes the old one, and what is asked for again
 * moves back. A memory dump holds no token.
 */
public final class RememberedTokens<T> {

    private final int half;
    private volatile ConcurrentMap<Hash, T> young = new ConcurrentHashMap<>();
    private volatile ConcurrentMap<Hash, T> old = new ConcurrentHashMap<>();

    /** All of the hash: a part of it could be collided with. */
    public record Hash(long a, long b, long c, long d) {

        public static Hash of(String token) {
            try {
                ByteBuffer digest = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
                return new Hash(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }
    }

    public RememberedTokens(int atMost) {
        this.half = Math.max(1, atMost / 2);
    }

    public @Nullable T get(Hash token) {
        T found = young.get(token);
        if (found == null) {
            found = old.get(token);
            if (found != null) {
                put(token, found);
            }
        }
        return found;
    }

    public void put(Hash token, T value) {
        if (young.size() >= half) {
            turnOver();
        }
        young.put(token, value);
    }

    public void forget(Hash token) {
        young.remove(token);
        old.remove(token);
    }

    private synchronized void turnOver() {
        if (young.size() >= half) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
