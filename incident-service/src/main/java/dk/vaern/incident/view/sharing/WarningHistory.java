package dk.vaern.incident.view.sharing;

import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.visibility.Viewer;
import dk.vaern.domain.warning.WarningMemory;
import dk.vaern.domain.warning.WarningState;
import java.util.List;

/** How one warning changed, oldest first; empty for a warning that does not exist. */
public record WarningHistory(List<Step> steps) {

    /** From this position on the warning stood like this. */
    record Step(long position, WarningState state) {}

    /** As it stands; {@link WarningState.Unwritten} when it does not exist. */
    public WarningState latest() {
        return at(Long.MAX_VALUE);
    }

    /** As it stood at a position; {@link WarningState.Unwritten} before its draft. */
    public WarningState at(long position) {
        return steps.reversed().stream()
                .filter(step -> step.position() <= position)
                .findFirst()
                .map(Step::state)
                .orElseGet(WarningState.Unwritten::new);
    }

    /**
     * May the viewer see what was recorded of the warning, or of somebody's answer to it, at the position? What was
     * written in the draft stays the issuer's when the warning has long been published.
     *
     * @param asOf the position at which the viewer looks, {@link Long#MAX_VALUE} for now
     */
    public boolean shows(long position, Viewer viewer, long asOf) {
        return at(position).isVisibleTo(viewer) && at(asOf).isVisibleTo(viewer);
    }

    /** Its label as it stands. */
    public Tlp label() {
        return latest().remembered().map(WarningMemory::tlp).orElse(Tlp.CLEAR);
    }
}
