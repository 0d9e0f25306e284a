package dk.vaern.notification.callback;

import dk.vaern.domain.organisation.ContactPoint.Channel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who tells us something, each with keys of its own. */
public enum Provider {
    /** The gateway for text messages, of those that it was given. */
    SMS,
    /** The gateway that calls. */
    VOICE,
    /** The mail server. */
    MAIL,
    /** The gateway for text messages, of those that people answer with. */
    SMS_REPLIES;

    /** Does it have anything to say of a message that left by this way? */
    boolean carries(@Nullable Channel way) {
        return switch (this) {
            case SMS -> way == Channel.SMS;
            case VOICE -> way == Channel.VOICE;
            case MAIL -> way == Channel.EMAIL;
            case SMS_REPLIES -> false;
        };
    }

    /** The name in settings and in the path. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
