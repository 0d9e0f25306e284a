package dk.vaern.notification.channel;

/** How much room a channel gives to words. */
public enum WordsForm {
    /** A subject and some lines. */
    LETTER,
    /** One or two sentences, read on a lock screen. */
    SHORT,
    /** Some sentences, read aloud: nobody can follow a link that is heard. */
    SPOKEN
}
