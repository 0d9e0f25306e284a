package dk.vaern.notification.channel.http;

/** Where messages to registered URLs may go. */
public enum Reach {
    PUBLIC_ONLY,
    /** For tests, the standalone run and closed networks: private addresses too, and plain http to this machine. */
    PRIVATE_ALLOWED
}
