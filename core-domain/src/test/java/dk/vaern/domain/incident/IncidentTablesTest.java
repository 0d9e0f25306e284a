package dk.vaern.domain.incident;

import static dk.vaern.domain.incident.IncidentHistory.anIncident;
import static dk.vaern.domain.incident.IncidentHistory.standing;
import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.JOAN;
import static dk.vaern.domain.testing.People.JOINT;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.LAESOE;
import static dk.vaern.domain.testing.People.LENE;
import static dk.vaern.domain.testing.People.NINA;
import static dk.vaern.domain.testing.People.NOA;
import static dk.vaern.domain.testing.People.NOW;
import static dk.vaern.domain.testing.People.ODENSE;
import static dk.vaern.domain.testing.People.OTTO;
import static dk.vaern.domain.testing.People.SAM;
import static dk.vaern.domain.testing.People.by;
import static dk.vaern.domain.testing.People.machine;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Table;
import dk.vaern.domain.visibility.EscalationLevel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may ask what of an incident, and what is possible where it stands: as tables. */
class IncidentTablesTest {

    private static final Table BY_PART = Table.of("""
            asked       | owner           | coordinating    | participating   | looking on      | stranger  | machine
            report      | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            close       | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            reopen      | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            awareness   | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            triage      | yes             | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            severity    | yes             | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            category    | yes             | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            commander   | yes             | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            escalate    | yes             | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            invite      | yes             | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            contain     | yes             | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            eradicate   | yes             | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            recover     | yes             | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            merge       | yes             | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            send away   | yes             | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            leave       | yes             | yes             | yes             | yes             | NOT_FOUND | yes
            join        | yes             | yes             | yes             | NOT_YOURS_TO_DO | NOT_FOUND | yes
            observe     | yes             | yes             | yes             | NOT_YOURS_TO_DO | NOT_FOUND | yes
            decide      | yes             | yes             | yes             | NOT_YOURS_TO_DO | NOT_FOUND | yes
            evidence    | yes             | yes             | yes             | NOT_YOURS_TO_DO | NOT_FOUND | yes
            indicator   | yes             | yes             | yes             | NOT_YOURS_TO_DO | NOT_FOUND | yes
            service     | yes             | yes             | yes             | NOT_YOURS_TO_DO | NOT_FOUND | yes
            warning     | yes             | yes             | yes             | NOT_YOURS_TO_DO | NOT_FOUND | yes
            correct     | yes             | yes             | yes             | NOT_YOURS_TO_DO | NOT_FOUND | yes
            review      | yes             | yes             | yes             | yes             | NOT_FOUND | yes
            offer       | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            withdraw    | yes             | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            take on     | yes             | yes             | yes             | NOT_YOURS_TO_DO | NOT_FOUND | yes
            turn down   | yes             | yes             | yes             | NOT_YOURS_TO_DO | NOT_FOUND | yes
            break glass | NOT_YOURS_TO_DO | yes             | NOT_YOURS_TO_DO | yes             | NOT_FOUND | NOT_YOURS_TO_DO
            absorb      | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_YOURS_TO_DO | NOT_FOUND | yes
            """);

    private static final Table BY_STATUS = Table.of("""
            asked       | REPORTED         | CONFIRMED          | DISMISSED        | CONTAINED          | ERADICATED         | RECOVERED          | CLOSED           | MERGED
            report      | ALREADY_REPORTED | ALREADY_REPORTED   | ALREADY_REPORTED | ALREADY_REPORTED   | ALREADY_REPORTED   | ALREADY_REPORTED   | ALREADY_REPORTED | ALREADY_REPORTED
            triage      | yes              | ALREADY_TRIAGED    | ALREADY_TRIAGED  | ALREADY_TRIAGED    | ALREADY_TRIAGED    | ALREADY_TRIAGED    | INCIDENT_CLOSED  | INCIDENT_MERGED
            contain     | NOT_TRIAGED      | yes                | NOT_CONFIRMED    | PHASE_OUT_OF_ORDER | PHASE_OUT_OF_ORDER | PHASE_OUT_OF_ORDER | INCIDENT_CLOSED  | INCIDENT_MERGED
            eradicate   | NOT_TRIAGED      | PHASE_OUT_OF_ORDER | NOT_CONFIRMED    | yes                | PHASE_OUT_OF_ORDER | PHASE_OUT_OF_ORDER | INCIDENT_CLOSED  | INCIDENT_MERGED
            recover     | NOT_TRIAGED      | PHASE_OUT_OF_ORDER | NOT_CONFIRMED    | PHASE_OUT_OF_ORDER | yes                | PHASE_OUT_OF_ORDER | INCIDENT_CLOSED  | INCIDENT_MERGED
            close       | NOT_TRIAGED      | NOT_RECOVERED      | yes              | NOT_RECOVERED      | NOT_RECOVERED      | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            reopen      | NOT_CLOSED       | NOT_CLOSED         | yes              | NOT_CLOSED         | NOT_CLOSED         | NOT_CLOSED         | yes              | INCIDENT_MERGED
            merge       | yes              | yes                | yes              | yes                | yes                | yes                | yes              | INCIDENT_MERGED
            absorb      | yes              | yes                | yes              | yes                | yes                | yes                | yes              | yes
            severity    | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            category    | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            awareness   | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            commander   | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            escalate    | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            invite      | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            join        | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            leave       | yes              | yes                | yes              | yes                | yes                | yes                | yes              | yes
            break glass | yes              | yes                | yes              | yes                | yes                | yes                | yes              | yes
            offer       | yes              | yes                | yes              | yes                | yes                | yes                | yes              | INCIDENT_MERGED
            withdraw    | yes              | yes                | yes              | yes                | yes                | yes                | yes              | INCIDENT_MERGED
            take on     | yes              | yes                | yes              | yes                | yes                | yes                | yes              | INCIDENT_MERGED
            turn down   | yes              | yes                | yes              | yes                | yes                | yes                | yes              | INCIDENT_MERGED
            observe     | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            decide      | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            evidence    | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            indicator   | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            service     | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            warning     | yes              | yes                | yes              | yes                | yes                | yes                | INCIDENT_CLOSED  | INCIDENT_MERGED
            correct     | yes              | yes                | yes              | yes                | yes                | yes                | yes              | yes
            review      | yes              | yes                | yes              | yes                | yes                | yes                | yes              | yes
            """);

    private static final Table BY_LABEL = Table.of("""
            label        | reporter | colleague | coordinating | participating | individual | looking on | stranger  | glass breaker
            CLEAR        | yes      | yes       | yes          | yes           | yes        | yes        | NOT_FOUND | yes
            GREEN        | yes      | yes       | yes          | yes           | yes        | yes        | NOT_FOUND | yes
            AMBER        | yes      | yes       | yes          | yes           | yes        | yes        | NOT_FOUND | yes
            AMBER_STRICT | yes      | yes       | NOT_FOUND    | NOT_FOUND     | yes        | yes        | NOT_FOUND | yes
            RED          | yes      | NOT_FOUND | NOT_FOUND    | NOT_FOUND     | yes        | NOT_FOUND  | NOT_FOUND | NOT_FOUND
            """);

    @TestFactory
    Stream<DynamicTest> each_part_may_ask() {
        return BY_PART.holdsFor((asked, part) -> {
            IncidentState state = around(Tlp.AMBER).state();
            return Table.answerOf(() -> IncidentAdmission.admit(Asked.of(asked, person(part)), state));
        });
    }

    @TestFactory
    Stream<DynamicTest> each_label_admits() {
        return BY_LABEL.holdsFor((label, part) -> {
            IncidentState state = around(Tlp.valueOf(label)).state();
            String asked = part.equals("glass breaker") ? "break glass" : "review";
            return Table.answerOf(() -> IncidentAdmission.admit(Asked.of(asked, person(part)), state));
        });
    }

    @TestFactory
    Stream<DynamicTest> each_status_allows() {
        return BY_STATUS.holdsFor((asked, status) -> {
            IncidentHistory history = status.equals("MERGED")
                    ? anIncident().invited(ODENSE).merged()
                    : standing(IncidentStatus.valueOf(status)).invited(ODENSE);
            boolean answered = List.of("withdraw", "take on", "turn down").contains(asked);
            IncidentState state = (answered && !status.equals("MERGED") ? history.offered(ODENSE) : history).state();
            return Table.answerOf(() -> Incident.decide(Asked.of(asked, personFor(asked)), state));
        });
    }

    @TestFactory
    Stream<DynamicTest> what_was_never_reported_is_not_there() {
        return Asked.all().entrySet().stream()
                .filter(asked -> !asked.getKey().equals("report"))
                .map(asked -> DynamicTest.dynamicTest(asked.getKey(), () -> {
                    var state = new IncidentState.Unreported();
                    var command = asked.getValue().apply(asked.getKey().equals("break glass") ? JOAN : KIM);
                    assertThat(Table.answerOf(() -> IncidentAdmission.admit(command, state)))
                            .isEqualTo("NOT_FOUND");
                    assertThat(Table.answerOf(() -> Incident.decide(command, state)))
                            .isEqualTo("NOT_FOUND");
                }));
    }

    @Test
    void the_tables_know_every_command() {
        var everything = Set.of(IncidentCommand.class.getPermittedSubclasses());

        for (Table table : List.of(BY_PART, BY_STATUS)) {
            assertThat(table.rows().stream()
                            .map(row -> Asked.of(row.name(), KIM).getClass())
                            .collect(Collectors.toSet()))
                    .isEqualTo(everything);
        }
    }

    /** Escalated to the joint organisation, Odense and Læsø take part, and the national centre broke the glass. */
    private static IncidentHistory around(Tlp label) {
        return anIncident(label)
                .escalated(EscalationLevel.JOINT)
                .invited(ODENSE, "olga")
                .invited(LAESOE)
                .opened(NINA.organisation(), NOW.plus(Duration.ofHours(1)));
    }

    private static By person(String part) {
        return switch (part) {
            case "owner", "reporter" -> KIM;
            case "colleague" -> NOA;
            case "coordinating" -> JOAN;
            case "participating" -> OTTO;
            case "individual" -> by("olga", ODENSE);
            case "looking on" -> NINA;
            case "machine" -> machine(AARHUS);
            case "glass breaker" -> by("jens", JOINT);
            case "stranger" -> SAM;
            default -> throw new IllegalArgumentException(part);
        };
    }

    /** Somebody for whom nothing but the status is in the way. */
    private static By personFor(String asked) {
        return switch (asked) {
            case "join", "leave", "take on", "turn down" -> OTTO;
            case "break glass" -> LENE;
            default -> KIM;
        };
    }
}
