package dk.vaern.web.idempotency;

import java.util.UUID;

/** What came of asking for a key. */
sealed interface Claim {

    /**
     * The request is the asker's to carry out.
     *
     * @param holder who may store the answer
     */
    record Held(IdempotencyKey key, UUID holder, RequestId request) implements Claim {}

    /** It was carried out, and this was answered. */
    record Answered(StoredAnswer answer) implements Claim {}

    /** Somebody carries it out at this moment. */
    record InFlight() implements Claim {}

    /** The key belongs to another request. */
    record Reused() implements Claim {}
}
