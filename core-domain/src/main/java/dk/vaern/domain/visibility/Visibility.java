package dk.vaern.domain.visibility;

import dk.vaern.domain.kernel.Tlp;
import java.time.Instant;

/**
 * The one rule: may this viewer see this, as things stood at this moment? Sharing decides who comes near (owner,
 * participant, escalation, break-glass), FIRST's TLP 2.0 then narrows and never widens.
 */
public final class Visibility {

    private Visibility() {}

    /** May the viewer know that the incident exists? */
    public static boolean ofIncident(Viewer viewer, Sharing sharing, Instant now) {
        return isNear(viewer, sharing, now)
                && switch (sharing.label()) {
                    case CLEAR, GREEN, AMBER -> true;
                    case AMBER_STRICT ->
                        isNamed(viewer, sharing)
                                || isOwnerOrBrokeTheGlass(viewer, sharing, now)
                                || sharing.wasOwnedBy(viewer.organisation());
                    case RED -> isNamed(viewer, sharing);
                };
    }

    /** May the viewer see this entry of the incident? Never more than the incident itself. */
    public static boolean ofEntry(Viewer viewer, Entry entry, Sharing sharing, Instant now) {
        return ofIncident(viewer, sharing, now)
                && isWithinHistory(viewer, entry, sharing, now)
                && labelAllows(viewer, entry, sharing, now);
    }

    private static boolean isNear(Viewer viewer, Sharing sharing, Instant now) {
        return seesWhole(viewer, sharing, now) || sharing.participants().containsKey(viewer.organisation());
    }

    private static boolean seesWhole(Viewer viewer, Sharing sharing, Instant now) {
        return viewer.organisation().equals(sharing.owner())
                || sharing.level().reaches(viewer.organisation())
                || sharing.isOpenedFor(viewer.organisation(), now);
    }

    private static boolean isOwnerOrBrokeTheGlass(Viewer viewer, Sharing sharing, Instant now) {
        return viewer.organisation().equals(sharing.owner()) || sharing.isOpenedFor(viewer.organisation(), now);
    }

    /** What an organisation recorded itself is no news to it. */
    private static boolean isWithinHistory(Viewer viewer, Entry entry, Sharing sharing, Instant now) {
        if (seesWhole(viewer, sharing, now) || isOfAuthorsOrganisation(viewer, entry)) {
            return true;
        }
        Instant from = sharing.participants().get(viewer.organisation());
        return from != null && !entry.recordedAt().isBefore(from);
    }

    private static boolean labelAllows(Viewer viewer, Entry entry, Sharing sharing, Instant now) {
        Tlp label = entry.label().strictest(sharing.label());
        return switch (label) {
            case CLEAR, GREEN, AMBER -> true;
            case AMBER_STRICT ->
                isOwnerOrBrokeTheGlass(viewer, sharing, now)
                        || isOfAuthorsOrganisation(viewer, entry)
                        || sharing.wasOwnedBy(viewer.organisation(), entry.recordedAt())
                        || isNamed(viewer, entry, sharing);
            case RED -> isNamed(viewer, entry, sharing);
        };
    }

    private static boolean isOfAuthorsOrganisation(Viewer viewer, Entry entry) {
        return viewer.organisation().equals(entry.author().organisation());
    }

    /** Who is trusted with RED is trusted with less: a stricter label never shows more. */
    private static boolean isNamed(Viewer viewer, Entry entry, Sharing sharing) {
        return entry.author().is(viewer)
                || entry.named().stream().anyMatch(named -> named.is(viewer))
                || isNamed(viewer, sharing);
    }

    private static boolean isNamed(Viewer viewer, Sharing sharing) {
        return sharing.named().stream().anyMatch(named -> named.is(viewer));
    }
}
