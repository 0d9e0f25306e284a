package dk.vaern.domain.notification;

/** How far the message itself has come; whether anybody acknowledged it is another question. */
public enum NotificationStatus {
    REQUESTED,
    /** It can wait, and does. */
    HELD,
    /** An attempt has begun, and what became of it is not known. */
    ATTEMPTED,
    /** The provider has it. */
    ACCEPTED,
    DELIVERED,
    /** Another attempt follows. */
    FAILED,
    GIVEN_UP,
    /** It was not sent: the recipient may not be told any longer, or is told by a newer one. */
    WITHDRAWN;

    /** Is there nothing left to try? */
    public boolean isEnd() {
        return switch (this) {
            case REQUESTED, HELD, ATTEMPTED, FAILED -> false;
            case ACCEPTED, DELIVERED, GIVEN_UP, WITHDRAWN -> true;
        };
    }
}
