package dk.vaern.notification.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.policy.EscalationRules;
import dk.vaern.domain.policy.Step;
import dk.vaern.domain.policy.Target;
import dk.vaern.domain.policy.Waits;
import dk.vaern.domain.rota.Layer;
import dk.vaern.domain.rota.Plan;
import dk.vaern.domain.rota.Restriction;
import dk.vaern.domain.rota.Rota;
import dk.vaern.domain.rota.Rotation;
import dk.vaern.domain.rota.Zone;
import dk.vaern.domain.schedule.ScheduleId;
import dk.vaern.domain.schedule.ScheduleState;
import dk.vaern.notification.facts.Ways;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aarhus has Anna (a telephone for what is urgent, and a mailbox), Bo (a telephone) and Eva, who is erased. */
class ReachTest implements Reach.Knowledge {

    private static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    private static final OrganisationId ODENSE = new OrganisationId("municipality-0461");
    private static final OrganisationId SILENT = new OrganisationId("supplier-tavs");
    private static final OrganisationId STRANGER = new OrganisationId("supplier-fremmed");
    private static final ScheduleId NIGHTS = new ScheduleId(new UUID(1, 1));
    private static final ScheduleId OTHERS = new ScheduleId(new UUID(1, 2));
    private static final ContactPoint ANNA = way(1, 1, AARHUS, Channel.SMS, Urgency.URGENT);
    private static final ContactPoint ANNAS_MAIL = way(2, 1, AARHUS, Channel.EMAIL, Urgency.INFORMATIONAL);
    private static final ContactPoint BO = way(3, 3, AARHUS, Channel.SMS, Urgency.INFORMATIONAL);
    private static final ContactPoint EVA = erased(4, AARHUS);
    private static final ContactPoint ODA = way(5, 5, ODENSE, Channel.SMS, Urgency.INFORMATIONAL);
    private static final ContactPoint OLE = way(6, 6, ODENSE, Channel.SMS, Urgency.INFORMATIONAL);
    private static final Map<String, Target> TARGETS = new HashMap<>(Map.of(
            "anna", new Target.OfContactPoint(ANNA.id()),
            "annas-mail", new Target.OfContactPoint(ANNAS_MAIL.id()),
            "bo", new Target.OfContactPoint(BO.id()),
            "eva", new Target.OfContactPoint(EVA.id()),
            "nobody", new Target.OfContactPoint(new UUID(0, 99)),
            "everybody", new Target.OfEverybody(),
            "nights", new Target.OfSchedule(NIGHTS),
            "others-schedule", new Target.OfSchedule(OTHERS),
            "odense", new Target.OfOrganisation(ODENSE),
            "silent", new Target.OfOrganisation(SILENT)));
    private static final Map<UUID, String> NAMES = Map.of(
            ANNA.id(), "anna",
            ANNAS_MAIL.id(), "annas-mail",
            BO.id(), "bo",
            ODA.id(), "oda",
            OLE.id(), "ole");

    private final Map<OrganisationId, EscalationRules> rules = new HashMap<>();
    private final Set<UUID> held = new HashSet<>();
    private final Set<OrganisationId> strangers = new HashSet<>(Set.of(STRANGER));

    static {
        TARGETS.put("stranger", new Target.OfOrganisation(STRANGER));
    }

    private static ContactPoint way(int id, int person, OrganisationId whose, Channel channel, Urgency from) {
        var address = PersonalData.of(PersonId.of(whose, new UUID(0, person)), "address");
        return new ContactPoint(new UUID(0, id), channel, null, address, from);
    }

    private static ContactPoint erased(int id, OrganisationId whose) {
        var gone = PersonalData.erased(PersonId.of(whose, new UUID(0, id)));
        return new ContactPoint(new UUID(0, id), Channel.SMS, null, gone, Urgency.INFORMATIONAL);
    }

    @Override
    public Ways ways(OrganisationId organisation) {
        var all = Map.of(AARHUS, List.of(ANNA, ANNAS_MAIL, BO, EVA), ODENSE, List.of(ODA, OLE))
                .getOrDefault(organisation, List.of());
        return new Ways(all, held);
    }

    /** Bo, from 16 to 08. */
    @Override
    public Optional<ScheduleState.Kept> schedule(ScheduleId schedule) {
        var nights = new Restriction(EnumSet.allOf(DayOfWeek.class), LocalTime.of(16, 0), LocalTime.of(8, 0));
        var rotation = new Rotation.Daily(LocalDateTime.parse("2026-01-01T16:00"), 1);
        var layer = new Layer("Nat", rotation, List.of(BO.id()), List.of(nights));
        var rota = Rota.of(new Plan(Zone.DENMARK, List.of(layer)), Instant.EPOCH);
        return schedule.equals(NIGHTS)
                ? Optional.of(new ScheduleState.Kept(AARHUS, "Nat", rota))
                : Optional.of(new ScheduleState.Kept(ODENSE, "Odense", rota));
    }

    @Override
    public Optional<EscalationRules> rules(OrganisationId organisation) {
        return Optional.ofNullable(rules.get(organisation));
    }

    @Override
    public boolean mayKnow(OrganisationId organisation) {
        return !strangers.contains(organisation);
    }

    private String reach(Urgency urgency, String time, String targets) {
        var named = List.of(targets.split(" ", -1)).stream()
                .map(name -> Objects.requireNonNull(TARGETS.get(name), name))
                .toList();
        var found = new Reach(this, urgency, Instant.parse("2026-11-03T" + time + ":00Z")).of(AARHUS, named);
        var said = new StringBuilder();
        found.ways()
                .forEach(way ->
                        said.append(' ').append(NAMES.get(way.contactPoint().id())));
        found.skipped().forEach(skipped -> said.append(" -").append(skipped.reason()));
        return said.toString().strip();
    }

    @ParameterizedTest
    @CsvSource({
        "URGENT, 02:00, anna, anna annas-mail",
        "NORMAL, 02:00, anna, annas-mail",
        "URGENT, 02:00, annas-mail, anna annas-mail",
        "URGENT, 02:00, bo, bo",
        "URGENT, 02:00, eva, -NO_WORKING_WAY",
        "URGENT, 02:00, nobody, -CONTACT_POINT_REMOVED",
        "URGENT, 02:00, everybody, anna annas-mail bo",
        "INFORMATIONAL, 02:00, everybody, annas-mail bo",
        "URGENT, 02:00, bo everybody, bo anna annas-mail",
        "URGENT, 02:00, bo bo, bo",
        "URGENT, 02:00, nights, bo",
        "URGENT, 12:00, nights, -GAP_IN_SCHEDULE",
        "URGENT, 12:00, nights bo, bo -GAP_IN_SCHEDULE",
        "URGENT, 02:00, others-schedule, -NO_SUCH_SCHEDULE",
        "URGENT, 02:00, odense, oda ole",
        "URGENT, 02:00, silent, -NO_WORKING_WAY",
        "URGENT, 02:00, stranger, -MAY_NOT_KNOW",
        "URGENT, 02:00, stranger silent nobody, -MAY_NOT_KNOW -NO_WORKING_WAY -CONTACT_POINT_REMOVED"
    })
    void a_step_reaches(Urgency urgency, String time, String targets, String expected) {
        assertThat(reach(urgency, time, targets)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"oda, oda", "aarhus, oda ole"})
    void another_organisation_by_the_first_step_of_its_own_policy(String first, String expected) {
        Target target = first.equals("oda") ? new Target.OfContactPoint(ODA.id()) : new Target.OfOrganisation(AARHUS);
        var waits = new Waits(10, null, null);
        rules.put(
                ODENSE,
                new EscalationRules(
                        List.of(
                                new Step(List.of(target), waits),
                                new Step(List.of(new Target.OfContactPoint(OLE.id())), waits)),
                        0,
                        false));

        assertThat(reach(Urgency.URGENT, "02:00", "odense")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"anna", "everybody", "nights"})
    void who_may_no_longer_know_of_the_matter_is_not_told_by_whatever_way(String target) {
        strangers.add(AARHUS);

        assertThat(reach(Urgency.URGENT, "02:00", target)).isEqualTo("-MAY_NOT_KNOW");
    }

    @Test
    void a_way_that_waits_to_be_verified_is_left_out_and_the_persons_others_are_used() {
        held.add(ANNA.id());

        assertThat(reach(Urgency.URGENT, "02:00", "anna")).isEqualTo("annas-mail");
    }

    @Test
    void who_has_no_other_way_is_skipped_and_that_is_said() {
        held.add(BO.id());

        assertThat(reach(Urgency.URGENT, "02:00", "bo anna")).isEqualTo("anna annas-mail -NOT_VERIFIED");
        assertThat(reach(Urgency.URGENT, "02:00", "nights")).isEqualTo("-NOT_VERIFIED");
    }
}
