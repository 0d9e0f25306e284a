package dk.vaern.notification.watch;

import java.time.Instant;

/** What an event makes us expect, or what it fulfils. */
public sealed interface Expected {

    What what();

    /** @param due when it must have gone on at the latest */
    record Open(What what, Instant due) implements Expected {}

    record Met(What what) implements Expected {}

    /** @param id of the event that somebody must be told of, of the escalation, of the notification */
    record What(Kind kind, String id) {}

    /** Which part of telling somebody. */
    enum Kind {
        /** Something happened of which somebody must be told: a notification or an escalation follows. */
        TELLING,
        /** Nobody has answered: the next step of the escalation follows. */
        STEP,
        /** Somebody is to be told: the message comes to an end, or its next attempt follows. */
        MESSAGE
    }
}
