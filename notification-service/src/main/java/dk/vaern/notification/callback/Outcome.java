package dk.vaern.notification.callback;

/** What became of a message after its provider had taken it. */
public sealed interface Outcome {

    record Arrived() implements Outcome {}

    /** @param reason short, in our own words, with a code of the provider's at the most */
    record CameBack(String reason) implements Outcome {}

    /** It is on its way; nothing has to be done about that. */
    record OnItsWay() implements Outcome {}
}
