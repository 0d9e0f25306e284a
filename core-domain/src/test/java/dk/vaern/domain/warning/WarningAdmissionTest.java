package dk.vaern.domain.warning;

import static dk.vaern.domain.warning.Warnings.DRAFTED;
import static dk.vaern.domain.warning.Warnings.EXPIRED;
import static dk.vaern.domain.warning.Warnings.ID;
import static dk.vaern.domain.warning.Warnings.IMPORTED;
import static dk.vaern.domain.warning.Warnings.PUBLISHED;
import static dk.vaern.domain.warning.Warnings.RECIPIENTS;
import static dk.vaern.domain.warning.Warnings.SOURCE;
import static dk.vaern.domain.warning.Warnings.TO_ALL;
import static dk.vaern.domain.warning.Warnings.WITHDRAWN;
import static dk.vaern.domain.warning.Warnings.by;
import static dk.vaern.domain.warning.Warnings.content;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.warning.WarningCommand.DraftWarning;
import dk.vaern.domain.warning.WarningCommand.ExpireWarning;
import dk.vaern.domain.warning.WarningCommand.ImportWarning;
import dk.vaern.domain.warning.WarningCommand.PublishWarning;
import dk.vaern.domain.warning.WarningCommand.RedraftWarning;
import dk.vaern.domain.warning.WarningCommand.ReviseWarning;
import dk.vaern.domain.warning.WarningCommand.WithdrawWarning;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may ask what, and who is not even told that there is something to ask. */
class WarningAdmissionTest {

    private static final OrganisationId COPENHAGEN = new OrganisationId("municipality-0101");

    private final Scenario<Warning> warning = new Scenario<>(Warning.class, Warning.COMMANDS);

    static Stream<Named<Function<By, WarningCommand>>> starting() {
        return Stream.of(
                Named.of("draft", by -> new DraftWarning(ID, content(Tlp.CLEAR), TO_ALL, by)),
                Named.of("import", by -> new ImportWarning(ID, content(Tlp.CLEAR), SOURCE, by)));
    }

    static Stream<Named<Function<By, WarningCommand>>> going_on() {
        return Stream.of(
                Named.of("redraft", by -> new RedraftWarning(ID, content(Tlp.CLEAR), TO_ALL, by)),
                Named.of("publish", by -> new PublishWarning(ID, TO_ALL, RECIPIENTS, by)),
                Named.of("revise", by -> new ReviseWarning(ID, content(Tlp.CLEAR), "x", by)),
                Named.of("withdraw", by -> new WithdrawWarning(ID, "x", by)),
                Named.of("expire", by -> new ExpireWarning(ID, by)));
    }

    static Stream<List<WarningEvent>> histories() {
        return Stream.of(List.of(), List.of(DRAFTED), List.of(IMPORTED), List.of(DRAFTED, PUBLISHED));
    }

    static Stream<Arguments> starting_at_any_time() {
        return starting().flatMap(command -> histories().map(history -> Arguments.of(command, history)));
    }

    static Stream<Arguments> going_on_by_those_who_see_it() {
        return going_on()
                .flatMap(command -> Stream.of(Warnings.AARHUS, OrganisationId.JOINT_MUNICIPAL)
                        .flatMap(organisation -> Stream.of(
                                        List.of(DRAFTED, PUBLISHED),
                                        List.of(DRAFTED, PUBLISHED, WITHDRAWN),
                                        List.of(DRAFTED, PUBLISHED, EXPIRED))
                                .map(history -> Arguments.of(command, organisation, history))));
    }

    static Stream<Arguments> going_on_by_those_who_do_not() {
        return going_on()
                .flatMap(command -> Stream.of(
                        Arguments.of(command, COPENHAGEN, List.of(DRAFTED, PUBLISHED)),
                        Arguments.of(command, Warnings.SUPPLIER, List.of(DRAFTED, PUBLISHED)),
                        Arguments.of(command, Warnings.AARHUS, List.of(DRAFTED)),
                        Arguments.of(command, Warnings.AARHUS, List.of(DRAFTED, WITHDRAWN)),
                        Arguments.of(command, OrganisationId.JOINT_MUNICIPAL, List.of(IMPORTED)),
                        Arguments.of(command, COPENHAGEN, List.of(DRAFTED, PUBLISHED, WITHDRAWN)),
                        Arguments.of(command, COPENHAGEN, List.of(DRAFTED, PUBLISHED, EXPIRED))));
    }

    @ParameterizedTest
    @MethodSource("starting_at_any_time")
    void nobody_else_starts_a_warning_and_no_id_answers_differently(
            Function<By, WarningCommand> command, List<WarningEvent> history) {
        warning.given(history)
                .when(command.apply(by(Warnings.AARHUS)))
                .isRefused(WarningRefusal.ONLY_THE_NATIONAL_CENTRE_WARNS);
    }

    @ParameterizedTest
    @MethodSource("going_on_by_those_who_see_it")
    void those_who_see_it_are_told_that_it_is_not_theirs(
            Function<By, WarningCommand> command, OrganisationId organisation, List<WarningEvent> history) {
        warning.given(history)
                .when(command.apply(by(organisation)))
                .isRefused(WarningRefusal.ONLY_THE_NATIONAL_CENTRE_WARNS);
    }

    @ParameterizedTest
    @MethodSource("going_on_by_those_who_do_not")
    void for_the_others_it_does_not_exist(
            Function<By, WarningCommand> command, OrganisationId organisation, List<WarningEvent> history) {
        warning.given(history).when(command.apply(by(organisation))).isRefused(WarningRefusal.NOT_FOUND);
    }

    @ParameterizedTest
    @MethodSource("going_on")
    void what_was_never_written_does_not_exist_for_anybody(Function<By, WarningCommand> command) {
        warning.given().when(command.apply(Warnings.ANALYST)).isRefused(WarningRefusal.NOT_FOUND);
    }

    @Test
    void the_timer_expires_on_anybodys_behalf_and_does_nothing_else() {
        By machine = Warnings.machine(COPENHAGEN, Warnings.NOW);
        warning.given(DRAFTED, PUBLISHED)
                .when(new WithdrawWarning(ID, "x", machine))
                .isRefused(WarningRefusal.NOT_FOUND);
    }

    @Test
    void who_may_is_asked_before_which_version() {
        warning.given(DRAFTED)
                .when(new WithdrawWarning(ID, "x", by(COPENHAGEN)), Map.of(Handling.EXPECTED_VERSION, "7"))
                .isRefused(WarningRefusal.NOT_FOUND);
    }
}
