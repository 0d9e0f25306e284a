package dk.vaern.notification.channel.http;

import java.net.UnknownHostException;

/**
 * A destination that no message may go to, whatever it answers. An {@link UnknownHostException}, so that a resolver can say
 * it.
 */
public final class NotAllowed extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    /** @param reason a sentence without the destination in it */
    public NotAllowed(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
