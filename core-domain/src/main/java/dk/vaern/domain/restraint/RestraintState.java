package dk.vaern.domain.restraint;

import dk.vaern.domain.restraint.RestraintEvent.RestraintChanged;

/** The little that decisions need to remember; those that were never changed are the usual ones. */
public record RestraintState(RestraintRules rules) {

    public static final RestraintState USUAL = new RestraintState(RestraintRules.USUAL);

    /** Total: an event without a case does not compile. Never throws, never decides. */
    public RestraintState after(RestraintEvent event) {
        return switch (event) {
            case RestraintChanged changed -> new RestraintState(changed.rules());
        };
    }
}
