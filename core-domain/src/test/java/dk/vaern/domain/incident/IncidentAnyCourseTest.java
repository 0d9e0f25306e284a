package dk.vaern.domain.incident;

import static dk.vaern.domain.incident.IncidentHistory.ID;
import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.JOAN;
import static dk.vaern.domain.testing.People.KIM;
import static dk.vaern.domain.testing.People.LENE;
import static dk.vaern.domain.testing.People.NINA;
import static dk.vaern.domain.testing.People.NOA;
import static dk.vaern.domain.testing.People.OTTO;
import static dk.vaern.domain.testing.People.machine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.vaern.domain.incident.IncidentCommand.EscalateIncident;
import dk.vaern.domain.incident.IncidentCommand.InviteParticipant;
import dk.vaern.domain.incident.IncidentCommand.TriageIncident;
import dk.vaern.domain.incident.IncidentEvent.DuplicateAbsorbed;
import dk.vaern.domain.incident.IncidentEvent.EntryCorrected;
import dk.vaern.domain.incident.IncidentEvent.EvidenceAttached;
import dk.vaern.domain.incident.IncidentEvent.GlassBroken;
import dk.vaern.domain.incident.IncidentEvent.IncidentClosed;
import dk.vaern.domain.incident.IncidentEvent.IncidentConfirmed;
import dk.vaern.domain.incident.IncidentEvent.IncidentContained;
import dk.vaern.domain.incident.IncidentEvent.IncidentDismissed;
import dk.vaern.domain.incident.IncidentEvent.IncidentEradicated;
import dk.vaern.domain.incident.IncidentEvent.IncidentMerged;
import dk.vaern.domain.incident.IncidentEvent.IncidentRecovered;
import dk.vaern.domain.incident.IncidentEvent.IncidentReopened;
import dk.vaern.domain.incident.IncidentEvent.IncidentReported;
import dk.vaern.domain.incident.IncidentEvent.IndicatorAdded;
import dk.vaern.domain.incident.IncidentEvent.ParticipantLeft;
import dk.vaern.domain.incident.IncidentEvent.ReviewNoteRecorded;
import dk.vaern.domain.incident.IncidentEvent.WarningLinked;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.testing.Course;
import dk.vaern.domain.visibility.EscalationLevel;
import dk.vaern.domain.visibility.History;
import dk.vaern.domain.visibility.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever is asked of an incident, in whatever order. */
class IncidentAnyCourseTest {

    private static final Course<IncidentCommand, IncidentEvent, IncidentState> COURSE = new Course<>(
            new IncidentState.Unreported(),
            (command, state) -> {
                IncidentAdmission.admit(command, state);
                return Incident.decide(command, state);
            },
            IncidentState::after);

    private static final Set<Class<? extends IncidentEvent>> ONCE = Set.of(
            IncidentReported.class,
            IncidentMerged.class,
            EvidenceAttached.class,
            IndicatorAdded.class,
            WarningLinked.class,
            DuplicateAbsorbed.class);

    private static final Set<Class<? extends IncidentEvent>> AFTER_A_MERGE = Set.of(
            ParticipantLeft.class,
            EntryCorrected.class,
            ReviewNoteRecorded.class,
            DuplicateAbsorbed.class,
            GlassBroken.class);

    private static final String PHASES = "(1(23?)?)?";

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_phases_go_round_from_the_report_to_the_end(@ForAll("commands") List<IncidentCommand> asked) {
        var course = new StringBuilder();
        COURSE.of(asked).forEach(event -> course.append(letter(event)));

        assertThat(course.toString())
                .matches("|r(do)*(dx?|(dxo|c)" + PHASES + "((?<=3)xo" + PHASES + ")*((?<=3)x)?)?m?");
        Statistics.label("contained")
                .collect(course.indexOf("1") > 0)
                .coverage(seen -> seen.check(true).count(count -> count > 0));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void what_happens_once_happens_once(@ForAll("commands") List<IncidentCommand> asked) {
        List<Class<?>> kinds = new ArrayList<>();
        COURSE.of(asked).forEach(event -> kinds.add(event.getClass()));

        kinds.retainAll(ONCE);
        assertThat(kinds).doesNotHaveDuplicates();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void after_a_merge_only_the_review_goes_on(@ForAll("commands") List<IncidentCommand> asked) {
        List<IncidentEvent> events = COURSE.of(asked);
        List<IncidentEvent> after = events.stream()
                .dropWhile(event -> !(event instanceof IncidentMerged))
                .skip(1)
                .toList();

        assertThat(after).allMatch(event -> AFTER_A_MERGE.contains(event.getClass()));
        Statistics.label("went on after a merge")
                .collect(!after.isEmpty())
                .coverage(seen -> seen.check(true).count(count -> count > 0));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void only_those_who_take_part_are_named(@ForAll("commands") List<IncidentCommand> asked) {
        Sharing sharing = switch (COURSE.after(COURSE.of(asked))) {
            case IncidentState.Unreported _ -> null;
            case IncidentState.Known known -> known.memory().sharing();
            case IncidentState.Merged merged -> merged.memory().sharing();
        };

        if (sharing != null) {
            assertThat(sharing.named())
                    .allMatch(named -> named.organisation().equals(sharing.owner())
                            || sharing.participants().containsKey(named.organisation())
                            || sharing.level().reaches(named.organisation()));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void remembering_never_throws_even_in_the_wrong_order(@ForAll("commands") List<IncidentCommand> asked) {
        List<IncidentEvent> events = COURSE.of(asked);

        assertThatCode(() -> COURSE.after(events.reversed())).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<List<IncidentCommand>> commands() {
        return Arbitraries.of(KIM, KIM, NOA, JOAN, NINA, OTTO, LENE, machine(AARHUS))
                .flatMap(IncidentAnyCourseTest::askedBy)
                .list()
                .ofMinSize(20)
                .ofMaxSize(120)
                .map(commands -> {
                    List<IncidentCommand> begun = new ArrayList<>(commands);
                    begun.addFirst(Asked.of("report", KIM));
                    return begun;
                });
    }

    private static Arbitrary<IncidentCommand> askedBy(By by) {
        return Arbitraries.oneOf(
                Arbitraries.of(Asked.all().keySet())
                        .filter(name -> !name.equals("merge"))
                        .map(name -> Asked.of(name, by)),
                Arbitraries.of("triage", "contain", "eradicate", "recover", "close", "reopen", "merge")
                        .map(name -> Asked.of(name, by)),
                Arbitraries.of(EscalationLevel.class).map(level -> new EscalateIncident(ID, level, "Help", by)),
                Arbitraries.of(
                        new TriageIncident(ID, TriageOutcome.DISMISSED, "A drill", by),
                        new InviteParticipant(ID, OTTO.organisation(), new History.All(), List.of("olga"), by)));
    }

    private static String letter(IncidentEvent event) {
        return switch (event) {
            case IncidentReported _ -> "r";
            case IncidentConfirmed _ -> "c";
            case IncidentDismissed _ -> "d";
            case IncidentContained _ -> "1";
            case IncidentEradicated _ -> "2";
            case IncidentRecovered _ -> "3";
            case IncidentClosed _ -> "x";
            case IncidentReopened _ -> "o";
            case IncidentMerged _ -> "m";
            default -> "";
        };
    }
}
