package dk.vaern.notification.channel;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of one attempt. Reasons are short, in English, and hold neither the address nor the message nor the provider's
 * own words, so that they can stand in the record and in logs.
 */
public sealed interface Delivery {

    /** The provider has it and will go on with it; {@code providerReference} is its name for it, empty when it gave none. */
    record Accepted(String providerReference) implements Delivery {}

    /** The destination itself has it. */
    record Delivered() implements Delivery {}

    /**
     * Another attempt may succeed. The provider may have taken this one all the same, when its answer was lost.
     *
     * @param retryAfter how long the provider asked to be left alone
     */
    record TemporaryFailure(String reason, Optional<Duration> retryAfter) implements Delivery {

        public TemporaryFailure(String reason) {
            this(reason, Optional.empty());
        }
    }

    /**
     * Another attempt would fail alike.
     *
     * @param destinationGone whether every message to this destination would, so that it should be stopped
     */
    record PermanentFailure(String reason, boolean destinationGone) implements Delivery {

        public PermanentFailure(String reason) {
            this(reason, false);
        }
    }
}
