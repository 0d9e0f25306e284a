package dk.vaern.notification.api;

import dk.vaern.domain.kernel.Refusal;

/** What was entered is not what was sent; that it was tried is on the record. */
enum CodeRefusal implements Refusal {
    WRONG_CODE("This is not the code that was sent.");

    private final String sentence;

    CodeRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
