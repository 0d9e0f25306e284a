package dk.vaern.domain.organisation;

import static dk.vaern.domain.organisation.Organisations.AARHUS;
import static dk.vaern.domain.organisation.Organisations.CENTRE;
import static dk.vaern.domain.organisation.Organisations.CONTACT_ADDED;
import static dk.vaern.domain.organisation.Organisations.ENDED;
import static dk.vaern.domain.organisation.Organisations.FIRST_DAY;
import static dk.vaern.domain.organisation.Organisations.ITSELF;
import static dk.vaern.domain.organisation.Organisations.JOINT;
import static dk.vaern.domain.organisation.Organisations.LAST_DAY;
import static dk.vaern.domain.organisation.Organisations.LINKED;
import static dk.vaern.domain.organisation.Organisations.MACHINE;
import static dk.vaern.domain.organisation.Organisations.ODENSE;
import static dk.vaern.domain.organisation.Organisations.OTHER_POINT;
import static dk.vaern.domain.organisation.Organisations.POINT;
import static dk.vaern.domain.organisation.Organisations.REGISTERED;
import static dk.vaern.domain.organisation.Organisations.SUPPLIER;
import static dk.vaern.domain.organisation.Organisations.by;
import static dk.vaern.domain.organisation.Organisations.contactPoint;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.EndOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.ErasePerson;
import dk.vaern.domain.organisation.OrganisationCommand.LinkSupplier;
import dk.vaern.domain.organisation.OrganisationCommand.ReachOnboardingStep;
import dk.vaern.domain.organisation.OrganisationCommand.RegisterOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.RemoveContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.RenameOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.UnlinkSupplier;
import dk.vaern.domain.testing.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may ask what. */
class OrganisationAdmissionTest {

    private static final By OTHER = by(ODENSE, Role.ADMINISTRATOR);

    private final Scenario<Organisation> organisation = new Scenario<>(Organisation.class, Organisation.COMMANDS);

    static Stream<Named<Function<By, OrganisationCommand>>> administering() {
        return Stream.of(
                Named.of("rename", by -> new RenameOrganisation(AARHUS, "Smilets By", by)),
                Named.of("add contact point", by -> new AddContactPoint(AARHUS, contactPoint(OTHER_POINT), by)),
                Named.of(
                        "erase person",
                        by -> new ErasePerson(AARHUS, Organisations.KIM, ErasureGround.OBJECTION, true, by)),
                Named.of("remove contact point", by -> new RemoveContactPoint(AARHUS, POINT, by)),
                Named.of("link", by -> new LinkSupplier(AARHUS, new OrganisationId("supplier-other"), by)),
                Named.of("unlink", by -> new UnlinkSupplier(AARHUS, SUPPLIER, by)),
                Named.of("onboard", by -> new ReachOnboardingStep(AARHUS, OnboardingStep.CONTACTS_VERIFIED, by)));
    }

    static Stream<Arguments> administering_by_whom_it_concerns() {
        return administering()
                .flatMap(command -> Stream.of(ITSELF, JOINT, MACHINE).map(by -> Arguments.of(command, by)));
    }

    static Stream<Arguments> administering_by_strangers() {
        return administering().flatMap(command -> Stream.of(OTHER, CENTRE).map(by -> Arguments.of(command, by)));
    }

    static Stream<By> registrars() {
        return Stream.of(JOINT, CENTRE, MACHINE);
    }

    static Stream<By> no_registrars() {
        return Stream.of(
                ITSELF,
                OTHER,
                by(OrganisationId.JOINT_MUNICIPAL, Role.COORDINATOR),
                by(OrganisationId.NATIONAL_CENTRE, Role.SERVICE),
                new By(new Actor("vaern", Role.RESPONDER, OrganisationId.JOINT_MUNICIPAL), ITSELF.at()));
    }

    @ParameterizedTest
    @MethodSource("administering_by_whom_it_concerns")
    void an_organisation_is_administered_by_itself_the_joint_one_and_the_machine(
            Function<By, OrganisationCommand> command, By by) {
        organisation.given(history()).when(command.apply(by)).answersVersion(4);
    }

    @ParameterizedTest
    @MethodSource("administering_by_strangers")
    void and_by_nobody_else(Function<By, OrganisationCommand> command, By by) {
        organisation.given(history()).when(command.apply(by)).isRefused(OrganisationRefusal.NOT_YOUR_ORGANISATION);
    }

    @ParameterizedTest
    @MethodSource("administering")
    void one_that_was_never_registered_does_not_exist(Function<By, OrganisationCommand> command) {
        organisation.given().when(command.apply(JOINT)).isRefused(OrganisationRefusal.NOT_FOUND);
    }

    @Test
    void what_was_never_registered_is_not_ended() {
        organisation.given().when(end(JOINT)).isRefused(OrganisationRefusal.NOT_FOUND);
    }

    @ParameterizedTest
    @MethodSource("administering")
    void a_stranger_learns_nothing_from_an_end(Function<By, OrganisationCommand> command) {
        organisation
                .given(REGISTERED, ENDED)
                .when(command.apply(OTHER))
                .isRefused(OrganisationRefusal.NOT_YOUR_ORGANISATION);
    }

    @ParameterizedTest
    @MethodSource("registrars")
    void registrars_register(By by) {
        organisation.given().when(register(by)).answersVersion(1);
    }

    @ParameterizedTest
    @MethodSource("registrars")
    void registrars_end(By by) {
        organisation.given(REGISTERED).when(end(by)).happens(ENDED);
    }

    @ParameterizedTest
    @MethodSource("no_registrars")
    void nobody_else_registers(By by) {
        organisation.given().when(register(by)).isRefused(OrganisationRefusal.NOT_A_REGISTRAR);
    }

    @ParameterizedTest
    @MethodSource("no_registrars")
    void nobody_else_ends(By by) {
        organisation.given(REGISTERED).when(end(by)).isRefused(OrganisationRefusal.NOT_A_REGISTRAR);
    }

    @Test
    void who_may_is_asked_before_which_version() {
        organisation
                .given(REGISTERED)
                .when(end(OTHER), Map.of(Handling.EXPECTED_VERSION, "7"))
                .isRefused(OrganisationRefusal.NOT_A_REGISTRAR);
    }

    private static List<OrganisationEvent> history() {
        return List.of(REGISTERED, CONTACT_ADDED, LINKED);
    }

    private static RegisterOrganisation register(By by) {
        return new RegisterOrganisation(AARHUS, "Aarhus Kommune", null, Set.of(), FIRST_DAY, by);
    }

    private static EndOrganisation end(By by) {
        return new EndOrganisation(AARHUS, LAST_DAY, "merged", ODENSE, by);
    }
}
