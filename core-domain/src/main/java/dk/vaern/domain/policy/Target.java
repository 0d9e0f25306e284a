package dk.vaern.domain.policy;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.schedule.ScheduleId;
import java.util.UUID;

/** Who is to be reached. */
public sealed interface Target {

    /** A person or a function, by one of its contact points; the person's others are used as well. */
    record OfContactPoint(UUID contactPoint) implements Target {}

    /** Whoever is on call. */
    record OfSchedule(ScheduleId schedule) implements Target {}

    /** Every contact point that the organisation has. */
    record OfEverybody() implements Target {}

    /** Another organisation: whom it wants to be reached first. */
    record OfOrganisation(OrganisationId organisation) implements Target {}
}
