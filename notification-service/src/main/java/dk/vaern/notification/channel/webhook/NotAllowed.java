package dk.vaern.notification.channel.webhook;

import java.net.UnknownHostException;

/** A destination that we do not go to, whoever asks. An {@link UnknownHostException}, so that a resolver can say it. */
public final class NotAllowed extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    /** @param reason a sentence without the destination in it */
    NotAllowed(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
