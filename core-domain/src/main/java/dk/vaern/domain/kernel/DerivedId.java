package dk.vaern.domain.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what led to them, so that being told twice asks for the same thing once. */
public final class DerivedId {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private DerivedId() {}

    /**
     * The id of the thing of this name that follows from a parent: a UUID of version 7 (RFC 9562) with the parent's time,
     * and SHA-256 of both in place of the random bits.
     */
    public static UUID of(UUID parent, String name) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(parent + "/" + name));
        long time = parent.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
        long high = time | VERSION_7 | (hash.getShort() & 0x0FFFL);
        long low = VARIANT | (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
