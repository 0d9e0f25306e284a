package dk.vaern.incident.view.sharing;

import dk.vaern.domain.kernel.Refusal;

/** Why somebody may not look the way they asked to. */
public enum LookRefusal implements Refusal {
    NOT_YOURS_TO_LOOK_AS("Only the owner, the joint organisation and the national centre look through another's eyes.");

    private final String sentence;

    LookRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return Kind.NOT_PERMITTED;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
