package dk.vaern.domain.organisation;

import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Urgency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach an organisation. A function ("vagthavende") is better than a person; both are kept as personal data.
 *
 * @param name whom it reaches
 * @param address an e-mail address, an E.164 number or an https URL, by channel
 * @param from the least urgency that is sent here
 */
public record ContactPoint(
        UUID id, Channel channel, @Nullable PersonalData name, PersonalData address, Urgency from) {

    /** How a message travels. */
    public enum Channel {
        EMAIL,
        SMS,
        WEBHOOK
    }
}
