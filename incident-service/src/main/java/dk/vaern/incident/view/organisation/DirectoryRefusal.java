package dk.vaern.incident.view.organisation;

import dk.vaern.domain.kernel.Refusal;

/** A command names an organisation that is not there. */
public enum DirectoryRefusal implements Refusal {
    UNKNOWN_ORGANISATION("No organisation goes by this id today.");

    private final String sentence;

    DirectoryRefusal(String sentence) {
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
