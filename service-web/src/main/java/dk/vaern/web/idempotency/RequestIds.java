package dk.vaern.web.idempotency;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes ids of UUID version 7 (RFC 9562, section 5.7): by time, then at random, so that nobody guesses the next one. */
public final class RequestIds {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public RequestIds(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0xFFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
