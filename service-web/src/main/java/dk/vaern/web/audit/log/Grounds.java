package dk.vaern.web.audit.log;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Ground;

/**
 * The ground on which something was shown or changed, where no gate has said it: it follows from whose it is, since the rules
 * leave no other. Only owner, participants and those it is escalated to may change an incident, for instance.
 */
final class Grounds {

    private static final String BREAKING_THE_GLASS = "breakGlass";

    private Grounds() {}

    static Touched complete(Touched touched, AuditEntry entry) {
        var who = entry.who();
        if (who == null || !entry.outcome().isShown() || touched.ground() != null || touched.owner() == null) {
            return touched;
        }
        if (touched.owner().equals(who.organisation())) {
            return touched.on(Ground.OWNER);
        }
        return touched.on(
                entry.what().operation().equals(BREAKING_THE_GLASS)
                        ? Ground.BREAK_GLASS
                        : ofAnother(touched.kind(), who.organisation()));
    }

    private static Ground ofAnother(String kind, OrganisationId viewer) {
        return switch (kind) {
            case "incidents" -> byPart(viewer, Ground.PARTICIPANT);
            case "actions" -> byPart(viewer, Ground.ASSIGNEE);
            case "warnings", "campaigns" -> Ground.COMMUNITY;
            case "receipts", "notifications" -> Ground.SHARED_PICTURE;
            default -> Ground.ROLE;
        };
    }

    private static Ground byPart(OrganisationId viewer, Ground otherwise) {
        return switch (viewer.kind()) {
            case JOINT_MUNICIPAL -> Ground.ESCALATED_TO_JOINT;
            case NATIONAL_CENTRE -> Ground.ESCALATED_TO_NATIONAL;
            case MUNICIPALITY, SUPPLIER, AUTHORITY -> otherwise;
        };
    }
}
