package dk.vaern.domain.kernel;

/** How somebody said that a message has reached them. */
public enum AnswerWay {
    /** By the link in the message, without signing in. */
    LINK,
    /** By answering the text message. */
    SMS,
    /** Signed in. */
    API
}
