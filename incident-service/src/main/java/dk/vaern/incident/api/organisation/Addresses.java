package dk.vaern.incident.api.organisation;

import dk.vaern.domain.organisation.ContactPoint;
import java.util.regex.Pattern;

/** The forms that addresses have, by channel; whether they reach anybody is found out by sending. */
final class Addresses {

    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern URL = Pattern.compile("https?://[!-~]{1,480}");

    private Addresses() {}

    /** @throws IllegalArgumentException when the address has not its channel's form */
    static void require(ContactPoint.Channel channel, String address) {
        switch (channel) {
            case EMAIL -> require(EMAIL, address, "must be an e-mail address");
            case SMS, VOICE -> require(E164, address, "must be a telephone number such as +4512345678");
            case WEBHOOK, TEAMS, PUSH -> require(URL, address, "must be an https URL");
        }
    }

    private static void require(Pattern form, String address, String sentence) {
        if (!form.matcher(address).matches()) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
