package dk.vaern.domain.action;

import static dk.vaern.domain.action.ActionHistory.DUE;
import static dk.vaern.domain.action.ActionHistory.ID;
import static dk.vaern.domain.action.ActionHistory.campaignOf;
import static dk.vaern.domain.action.ActionHistory.incidentOf;
import static dk.vaern.domain.action.ActionHistory.proposed;
import static dk.vaern.domain.testing.People.AARHUS;
import static dk.vaern.domain.testing.People.CENTRE;
import static dk.vaern.domain.testing.People.JOINT;
import static dk.vaern.domain.testing.People.LAESOE;
import static dk.vaern.domain.testing.People.ODENSE;
import static dk.vaern.domain.testing.People.SUPPLIER;
import static dk.vaern.domain.testing.People.at;
import static dk.vaern.domain.testing.People.by;
import static dk.vaern.domain.testing.People.machine;

import dk.vaern.domain.action.ActionCommand.AcceptAction;
import dk.vaern.domain.action.ActionCommand.AssignAction;
import dk.vaern.domain.action.ActionCommand.BlockAction;
import dk.vaern.domain.action.ActionCommand.CancelAction;
import dk.vaern.domain.action.ActionCommand.CompleteAction;
import dk.vaern.domain.action.ActionCommand.DeclineAction;
import dk.vaern.domain.action.ActionCommand.HandOverAction;
import dk.vaern.domain.action.ActionCommand.MarkActionOverdue;
import dk.vaern.domain.action.ActionCommand.ProposeAction;
import dk.vaern.domain.action.ActionCommand.StartAction;
import dk.vaern.domain.action.ActionCommand.UnblockAction;
import dk.vaern.domain.action.ActionCommand.VerifyAction;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Table;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is possible where an action stands, who may say it, and who sees it: an action of Aarhus, given to Odense. */
class ActionTablesTest {

    private static final ActionContext INCIDENT = incidentOf(AARHUS, Tlp.AMBER);

    @TestFactory
    Stream<DynamicTest> what_is_possible_where_it_stands() {
        return Table.of("""
                        asked    | PROPOSED         | ASSIGNED         | ACCEPTED         | DECLINED         | STARTED          | BLOCKED          | COMPLETED        | VERIFIED         | CANCELLED
                        propose  | ALREADY_PROPOSED | ALREADY_PROPOSED | ALREADY_PROPOSED | ALREADY_PROPOSED | ALREADY_PROPOSED | ALREADY_PROPOSED | ALREADY_PROPOSED | ALREADY_PROPOSED | ALREADY_PROPOSED
                        assign   | yes              | yes              | yes              | yes              | yes              | yes              | ACTION_ENDED     | ACTION_ENDED     | ACTION_ENDED
                        accept   | NOT_ASSIGNED     | yes              | NOT_ASSIGNED     | NOT_ASSIGNED     | NOT_ASSIGNED     | NOT_ASSIGNED     | ACTION_ENDED     | ACTION_ENDED     | ACTION_ENDED
                        decline  | NOT_ASSIGNED     | yes              | NOT_ASSIGNED     | NOT_ASSIGNED     | NOT_ASSIGNED     | NOT_ASSIGNED     | ACTION_ENDED     | ACTION_ENDED     | ACTION_ENDED
                        start    | NOT_ACCEPTED     | NOT_ACCEPTED     | yes              | NOT_ACCEPTED     | ALREADY_STARTED  | ALREADY_STARTED  | ACTION_ENDED     | ACTION_ENDED     | ACTION_ENDED
                        block    | NOT_STARTED      | NOT_STARTED      | NOT_STARTED      | NOT_STARTED      | yes              | NOT_STARTED      | ACTION_ENDED     | ACTION_ENDED     | ACTION_ENDED
                        unblock  | NOT_BLOCKED      | NOT_BLOCKED      | NOT_BLOCKED      | NOT_BLOCKED      | NOT_BLOCKED      | yes              | ACTION_ENDED     | ACTION_ENDED     | ACTION_ENDED
                        complete | NOT_STARTED      | NOT_STARTED      | NOT_STARTED      | NOT_STARTED      | yes              | NOT_STARTED      | ACTION_ENDED     | ACTION_ENDED     | ACTION_ENDED
                        verify   | NOT_COMPLETED    | NOT_COMPLETED    | NOT_COMPLETED    | NOT_COMPLETED    | NOT_COMPLETED    | NOT_COMPLETED    | yes              | ACTION_ENDED     | ACTION_ENDED
                        cancel   | yes              | yes              | yes              | yes              | yes              | yes              | yes              | ACTION_ENDED     | ACTION_ENDED
                        follow   | yes              | yes              | yes              | yes              | yes              | yes              | yes              | yes              | yes
                        """).holdsFor((asked, status) -> {
            ActionState state = standing(ActionStatus.valueOf(status)).state();
            return Table.answerOf(() -> ActionDecisions.decide(command(asked, by("kim", AARHUS)), state));
        });
    }

    @TestFactory
    Stream<DynamicTest> who_may_say_it() {
        return Table.of("""
                        asked        | owner             | proposer          | assignee            | another   | machine
                        propose      | yes               | yes               | NOT_YOURS_TO_DIRECT | NOT_FOUND | NOT_FOUND
                        assign       | yes               | yes               | NOT_YOURS_TO_DIRECT | NOT_FOUND | NOT_FOUND
                        verify       | yes               | yes               | NOT_YOURS_TO_DIRECT | NOT_FOUND | NOT_FOUND
                        cancel       | yes               | yes               | NOT_YOURS_TO_DIRECT | NOT_FOUND | NOT_FOUND
                        accept       | NOT_THE_ASSIGNEE  | NOT_THE_ASSIGNEE  | yes                 | NOT_FOUND | NOT_FOUND
                        decline      | NOT_THE_ASSIGNEE  | NOT_THE_ASSIGNEE  | yes                 | NOT_FOUND | NOT_FOUND
                        start        | NOT_THE_ASSIGNEE  | NOT_THE_ASSIGNEE  | yes                 | NOT_FOUND | NOT_FOUND
                        block        | NOT_THE_ASSIGNEE  | NOT_THE_ASSIGNEE  | yes                 | NOT_FOUND | NOT_FOUND
                        unblock      | NOT_THE_ASSIGNEE  | NOT_THE_ASSIGNEE  | yes                 | NOT_FOUND | NOT_FOUND
                        complete     | NOT_THE_ASSIGNEE  | NOT_THE_ASSIGNEE  | yes                 | NOT_FOUND | NOT_FOUND
                        follow       | ONLY_WITH_ITS_INCIDENT | ONLY_WITH_ITS_INCIDENT | ONLY_WITH_ITS_INCIDENT | NOT_FOUND | yes
                        mark overdue | ONLY_BY_THE_TIMER | ONLY_BY_THE_TIMER | ONLY_BY_THE_TIMER   | NOT_FOUND | yes
                        """).holdsFor((asked, who) -> {
            ActionState state = proposed(INCIDENT, JOINT).assignedTo(ODENSE).state();
            return Table.answerOf(() -> ActionAdmission.admit(command(asked, person(who)), state));
        });
    }

    @TestFactory
    Stream<DynamicTest> an_action_that_was_never_proposed_is_not_there() {
        return Stream.of(
                        "assign",
                        "accept",
                        "decline",
                        "start",
                        "block",
                        "unblock",
                        "complete",
                        "verify",
                        "cancel",
                        "follow",
                        "mark overdue")
                .flatMap(asked -> Table.of("""
                        asked | owner
                        %s    | NOT_FOUND
                        """.formatted(asked))
                        .holdsFor((_, who) -> Table.answerOf(() ->
                                ActionAdmission.admit(command(asked, person(who)), new ActionState.Unproposed()))));
    }

    @TestFactory
    Stream<DynamicTest> who_sees_it() {
        return Table.of("""
                        part of                           | owner | proposer | assignee | another | joint | centre
                        an incident                       | true  | false    | true     | false   | false | false
                        an incident that it sees          | true  | true     | true     | true    | true  | true
                        a strict incident                 | true  | false    | true     | false   | false | false
                        a red incident                    | false | false    | false    | false   | false | false
                        a red incident that it sees       | true  | true     | true     | true    | true  | true
                        a campaign of the centre          | true  | true     | true     | false   | true  | true
                        a campaign that it sees           | true  | true     | true     | false   | true  | true
                        """).holdsFor((context, who) -> {
            ActionMemory action =
                    proposed(context(context), SUPPLIER).assignedTo(ODENSE).memory();
            OrganisationId viewer = viewer(who, action);
            return Boolean.toString(ActionVisibility.maySee(viewer, action, context.endsWith("it sees")));
        });
    }

    private static ActionContext context(String name) {
        if (name.contains("campaign")) {
            return campaignOf(CENTRE);
        }
        return incidentOf(
                AARHUS, name.contains("red") ? Tlp.RED : name.contains("strict") ? Tlp.AMBER_STRICT : Tlp.AMBER);
    }

    private static OrganisationId viewer(String who, ActionMemory action) {
        return switch (who) {
            case "owner" -> action.context().owner();
            case "proposer" -> SUPPLIER;
            case "assignee" -> ODENSE;
            case "joint" -> JOINT;
            case "centre" -> CENTRE;
            default -> LAESOE;
        };
    }

    private static By person(String who) {
        return switch (who) {
            case "owner" -> by("kim", AARHUS);
            case "proposer" -> by("joan", JOINT);
            case "assignee" -> by("otto", ODENSE);
            case "machine" -> at(DUE, machine(CENTRE));
            default -> by("lene", LAESOE);
        };
    }

    private static ActionHistory standing(ActionStatus status) {
        ActionHistory asked = proposed(INCIDENT, AARHUS);
        ActionHistory assigned = asked.assignedTo(ODENSE);
        ActionHistory started = assigned.accepted().started();
        return switch (status) {
            case PROPOSED -> asked;
            case ASSIGNED -> assigned;
            case ACCEPTED -> assigned.accepted();
            case DECLINED -> assigned.declined();
            case STARTED -> started;
            case BLOCKED -> started.blocked();
            case COMPLETED -> started.completed();
            case VERIFIED -> started.completed().verified();
            case CANCELLED -> started.cancelled();
        };
    }

    private static ActionCommand command(String asked, By by) {
        return switch (asked) {
            case "propose" -> new ProposeAction(ID, INCIDENT, "Isolate", "Now", null, null, by);
            case "assign" -> new AssignAction(ID, LAESOE, by);
            case "accept" -> new AcceptAction(ID, by);
            case "decline" -> new DeclineAction(ID, "Nobody on duty", by);
            case "start" -> new StartAction(ID, by);
            case "block" -> new BlockAction(ID, "Waits", by);
            case "unblock" -> new UnblockAction(ID, by);
            case "complete" -> new CompleteAction(ID, "Done", by);
            case "verify" -> new VerifyAction(ID, "Seen", by);
            case "cancel" -> new CancelAction(ID, "Not needed", by);
            case "follow" -> new HandOverAction(ID, LAESOE, by);
            case "mark overdue" -> new MarkActionOverdue(ID, by);
            default -> throw new IllegalArgumentException(asked);
        };
    }
}
