package dk.vaern.web.operation;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.Refused;

/** Who runs the service: administrators of the joint organisation and of the national centre. */
final class Operators {

    private Operators() {}

    /** @throws Refused when the actor's organisation does not run the service */
    static void require(Actor actor) {
        switch (actor.organisation().kind()) {
            case JOINT_MUNICIPAL, NATIONAL_CENTRE -> {}
            case MUNICIPALITY, SUPPLIER, AUTHORITY -> throw new Refused(OperationRefusal.ONLY_OPERATORS);
        }
    }
}
