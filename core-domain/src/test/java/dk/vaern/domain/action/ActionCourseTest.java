package dk.vaern.domain.action;

import static dk.vaern.domain.action.ActionHistory.DUE;
import static dk.vaern.domain.action.ActionHistory.ID;
import static dk.vaern.domain.action.ActionHistory.incidentOf;
import static dk.vaern.domain.testing.Odds.often;
import static dk.vaern.domain.testing.Odds.seldom;
import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.CENTRE;
import static dk.vaern.domain.testing.People.LAESOE;
import static dk.vaern.domain.testing.People.NOW;
import static dk.vaern.domain.testing.People.ODENSE;
import static dk.vaern.domain.testing.People.at;
import static dk.vaern.domain.testing.People.by;
import static dk.vaern.domain.testing.People.machine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.vaern.domain.action.ActionCommand.AcceptAction;
import dk.vaern.domain.action.ActionCommand.AssignAction;
import dk.vaern.domain.action.ActionCommand.BlockAction;
import dk.vaern.domain.action.ActionCommand.CancelAction;
import dk.vaern.domain.action.ActionCommand.CompleteAction;
import dk.vaern.domain.action.ActionCommand.DeclineAction;
import dk.vaern.domain.action.ActionCommand.MarkActionOverdue;
import dk.vaern.domain.action.ActionCommand.ProposeAction;
import dk.vaern.domain.action.ActionCommand.StartAction;
import dk.vaern.domain.action.ActionCommand.UnblockAction;
import dk.vaern.domain.action.ActionCommand.VerifyAction;
import dk.vaern.domain.action.ActionEvent.ActionAccepted;
import dk.vaern.domain.action.ActionEvent.ActionAssigned;
import dk.vaern.domain.action.ActionEvent.ActionBecameOverdue;
import dk.vaern.domain.action.ActionEvent.ActionBlocked;
import dk.vaern.domain.action.ActionEvent.ActionCancelled;
import dk.vaern.domain.action.ActionEvent.ActionCompleted;
import dk.vaern.domain.action.ActionEvent.ActionDeclined;
import dk.vaern.domain.action.ActionEvent.ActionOwnerChanged;
import dk.vaern.domain.action.ActionEvent.ActionProposed;
import dk.vaern.domain.action.ActionEvent.ActionReassigned;
import dk.vaern.domain.action.ActionEvent.ActionStarted;
import dk.vaern.domain.action.ActionEvent.ActionUnblocked;
import dk.vaern.domain.action.ActionEvent.ActionVerified;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Course;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever is asked of an action, in whatever order. */
class ActionCourseTest {

    private static final Course<ActionCommand, ActionEvent, ActionState> COURSE = new Course<>(
            new ActionState.Unproposed(),
            (command, state) -> {
                ActionAdmission.admit(command, state);
                return ActionDecisions.decide(command, state);
            },
            ActionState::after);

    /** One assignee's work: accepts and works with interruptions, or declines. */
    private static final String WORK = "(A(s(bu)*b?)?|D)?";

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void it_is_worked_on_by_one_after_another_until_it_ends(@ForAll("commands") List<ActionCommand> asked) {
        var course = new StringBuilder();
        COURSE.of(asked).forEach(event -> course.append(letter(event)));

        assertThat(course.toString().replace("o", ""))
                .matches("|p(a" + WORK + "((?<=D)a" + WORK + "|(?<!D)r" + WORK + ")*)?(x|(?<=[su])c[vx]?)?");
        assertThat(course.chars().filter(letter -> letter == 'o').count()).isLessThanOrEqualTo(1);
        Statistics.label("verified")
                .collect(course.indexOf("v") > 0)
                .coverage(seen -> seen.check(true).count(count -> count > 0));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void remembering_never_throws_even_in_the_wrong_order(@ForAll("commands") List<ActionCommand> asked) {
        List<ActionEvent> events = COURSE.of(asked);

        assertThatCode(() -> COURSE.after(events.reversed())).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<List<ActionCommand>> commands() {
        Arbitrary<Instant> now = Arbitraries.of(NOW, DUE, DUE.plus(Duration.ofDays(1)));
        Arbitrary<By> director = now.map(at -> at(at, by("kim", AARHUS)));
        Arbitrary<By> worker = now.map(at -> at(at, by("otto", ODENSE)));
        Arbitrary<By> anybody = Combinators.combine(
                        now, Arbitraries.of(by("kim", AARHUS), by("lene", LAESOE), machine(CENTRE)))
                .as((at, who) -> at(at, who));
        return Arbitraries.frequencyOf(
                        often(director.flatMap(ActionCourseTest::directed)),
                        often(worker.flatMap(ActionCourseTest::worked)),
                        seldom(anybody.flatMap(ActionCourseTest::worked)),
                        seldom(anybody.flatMap(ActionCourseTest::stopped)),
                        seldom(worker.flatMap(ActionCourseTest::stopped)))
                .list()
                .ofMinSize(20)
                .ofMaxSize(60);
    }

    private static Arbitrary<ActionCommand> directed(By by) {
        return Arbitraries.of(
                new ProposeAction(ID, incidentOf(AARHUS, Tlp.AMBER), "Isolate", "Now", null, DUE, by),
                new ProposeAction(ID, incidentOf(AARHUS, Tlp.AMBER), "Isolate", "Now", ODENSE, DUE, by),
                new AssignAction(ID, ODENSE, by),
                new VerifyAction(ID, "Seen", by));
    }

    private static Arbitrary<ActionCommand> worked(By by) {
        return Arbitraries.of(
                new AcceptAction(ID, by),
                new StartAction(ID, by),
                new UnblockAction(ID, by),
                new CompleteAction(ID, "Done", by));
    }

    private static Arbitrary<ActionCommand> stopped(By by) {
        return Arbitraries.of(
                new BlockAction(ID, "Waits", by),
                new DeclineAction(ID, "Nobody on duty", by),
                new AssignAction(ID, LAESOE, by),
                new MarkActionOverdue(ID, by),
                new CancelAction(ID, "Not needed", by));
    }

    private static char letter(ActionEvent event) {
        return switch (event) {
            case ActionProposed _ -> 'p';
            case ActionAssigned _ -> 'a';
            case ActionReassigned _ -> 'r';
            case ActionAccepted _ -> 'A';
            case ActionDeclined _ -> 'D';
            case ActionStarted _ -> 's';
            case ActionBlocked _ -> 'b';
            case ActionUnblocked _ -> 'u';
            case ActionCompleted _ -> 'c';
            case ActionVerified _ -> 'v';
            case ActionCancelled _ -> 'x';
            case ActionBecameOverdue _ -> 'o';
            case ActionOwnerChanged _ -> 'h';
        };
    }
}
