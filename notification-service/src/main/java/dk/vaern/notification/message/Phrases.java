package dk.vaern.notification.message;

import java.time.Instant;
import java.util.Optional;

/** The sentences of one language. What is put into them is already harmless. */
interface Phrases {

    /** What has happened, in a few words, for a subject line and a lock screen. */
    String heading(MatterKind kind);

    String sentence(MatterKind kind, String title, String organisation);

    /** Empty for a kind without a deadline. */
    Optional<String> deadline(MatterKind kind, String time);

    String longTime(Instant instant);

    String shortTime(Instant instant);

    /** The subject that says nothing. */
    String attention();

    /** The sentence that says nothing. */
    String attentionSentence();

    /** Before a link, on a line of its own. */
    String logInToSee();

    String logInToAct();

    /** Before a link, in a short text. */
    String logIn();

    String signature();
}
