package dk.vaern.domain.organisation;

import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Urgency;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach an organisation. A function ("vagthavende") is better than a person; both are kept as personal data.
 *
 * @param name whom it reaches
 * @param address an e-mail address, an E.164 number or a URL, by channel; its form is checked when it is added and not
 *     here, for an erased person's address is read back as something else
 * @param from the least urgency that is sent here
 */
public record ContactPoint(
        UUID id, Channel channel, @Nullable PersonalData name, PersonalData address, Urgency from) {

    /** Is what is this urgent sent here? Nobody is reached by the address of somebody who is erased. */
    public boolean takes(Urgency urgency) {
        return from.compareTo(urgency) <= 0 && !isErased();
    }

    /** As it is left when this person is erased. */
    public ContactPoint without(PersonId person) {
        return address.person().equals(person)
                ? new ContactPoint(
                        id,
                        channel,
                        name == null ? null : PersonalData.erased(person),
                        PersonalData.erased(person),
                        from)
                : this;
    }

    /** Does it reach nobody any longer, because the person is erased? */
    public boolean isErased() {
        return address.isErased();
    }

    /** How a message travels. */
    public enum Channel {
        EMAIL("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,255}"),
        SMS(Form.E164),
        WEBHOOK(Form.URL),
        /** A call that reads the message aloud. */
        VOICE(Form.E164),
        /** The webhook of a Microsoft Teams workflow. */
        TEAMS(Form.URL),
        /** A topic of a server that pushes to telephones. */
        PUSH(Form.URL);

        private final Pattern form;

        Channel(String form) {
            this.form = Pattern.compile(form);
        }

        /** Has an address the form that this channel needs? Whether it may be called is for the channel to say. */
        boolean reaches(String address) {
            return form.matcher(address).matches();
        }

        /** Has every address its own receiver behind it, instead of a provider that brings on what is for many? */
        public boolean isAddressedByUrl() {
            return switch (this) {
                case EMAIL, SMS, VOICE -> false;
                case WEBHOOK, TEAMS, PUSH -> true;
            };
        }

        private static final class Form {

            private static final String E164 = "\\+[1-9][0-9]{6,14}";
            private static final String URL = "https?://[^\\s]{1,2000}";
        }
    }
}
