package dk.vaern.notification.message;

import dk.vaern.notification.channel.Language;
import java.time.Instant;
import java.util.Optional;

/** The sentences of one language. What is put into them is already harmless. */
interface Phrases {

    static Phrases in(Language language) {
        return switch (language) {
            case DANISH -> new DanishPhrases();
            case ENGLISH -> new EnglishPhrases();
        };
    }

    /** What has happened, in a few words, for a subject line and a lock screen. */
    String heading(MatterKind kind);

    String sentence(MatterKind kind, String title, String organisation);

    /** Empty for a kind without a deadline. */
    Optional<String> deadline(MatterKind kind, String time);

    /** How many, and of these how many are urgent. */
    String several(long count, long urgent, boolean warnings);

    /** After as many as there is room for. */
    String andMore(long rest);

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

    /** At the end of what is heard. */
    String logInToHearMore();

    /** Before a link that answers, on a line of its own. */
    String answerHere();

    /**
     * Before a link that answers, in a short text.
     *
     * @param reply what to answer the text message with instead
     */
    String answer(Optional<String> reply);

    String signature();
}
