package dk.vaern.domain.organisation;

import static dk.vaern.domain.organisation.Organisations.AARHUS;
import static dk.vaern.domain.testing.Odds.often;
import static dk.vaern.domain.testing.Odds.seldom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.organisation.OrganisationCommand.AddContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.EndOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.ErasePerson;
import dk.vaern.domain.organisation.OrganisationCommand.LinkSupplier;
import dk.vaern.domain.organisation.OrganisationCommand.ReachOnboardingStep;
import dk.vaern.domain.organisation.OrganisationCommand.RegisterOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.RemoveContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.RenameOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.UnlinkSupplier;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.OnboardingStepReached;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationEnded;
import dk.vaern.domain.organisation.OrganisationEvent.OrganisationRegistered;
import dk.vaern.domain.organisation.OrganisationEvent.PersonErased;
import dk.vaern.domain.testing.Course;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever is asked of an organisation, in whatever order. */
class OrganisationCourseTest {

    private static final Course<OrganisationCommand, OrganisationEvent, OrganisationState> COURSE = new Course<>(
            new OrganisationState.Unregistered(),
            (command, state) -> {
                OrganisationAdmission.admit(command, state);
                return Organisation.decide(command, state);
            },
            OrganisationState::after);

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void decisions_are_the_same_each_time_and_can_be_remembered(@ForAll("commands") List<OrganisationCommand> asked) {
        List<OrganisationEvent> events = COURSE.of(asked);

        assertThat(events.stream().limit(1)).allMatch(OrganisationRegistered.class::isInstance);
        assertThat(events.stream().skip(1)).noneMatch(OrganisationRegistered.class::isInstance);
        assertThat(events).filteredOn(OrganisationEnded.class::isInstance).hasSizeLessThanOrEqualTo(1);
        assertThat(stepsIn(events)).isEqualTo(firstSteps(stepsIn(events).size()));
        Statistics.label("steps reached")
                .collect(Math.min(2, stepsIn(events).size()))
                .coverage(seen -> seen.check(2).count(count -> count > 0));
        Statistics.label("ended")
                .collect(events.stream().anyMatch(OrganisationEnded.class::isInstance))
                .coverage(seen -> seen.check(true).count(count -> count > 0));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void nothing_is_stored_about_somebody_who_is_erased(@ForAll("commands") List<OrganisationCommand> asked) {
        List<OrganisationEvent> events = COURSE.of(asked);
        List<OrganisationEvent> since = events.stream()
                .dropWhile(event -> !(event instanceof PersonErased))
                .toList();

        assertThat(since).filteredOn(PersonErased.class::isInstance).hasSizeLessThanOrEqualTo(1);
        assertThat(since).noneMatch(ContactPointAdded.class::isInstance);
        Statistics.label("erased")
                .collect(!since.isEmpty())
                .coverage(seen -> seen.check(true).count(count -> count > 0));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void remembering_never_throws_even_in_the_wrong_order(@ForAll("commands") List<OrganisationCommand> asked) {
        List<OrganisationEvent> events = COURSE.of(asked);

        assertThatCode(() -> COURSE.after(events.reversed())).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<List<OrganisationCommand>> commands() {
        Arbitrary<By> by = Arbitraries.frequency(
                Tuple.of(6, Organisations.JOINT),
                Tuple.of(3, Organisations.ITSELF),
                Tuple.of(1, Organisations.CENTRE),
                Tuple.of(1, Organisations.at(Organisations.JOINT, Organisations.NOW.plus(Duration.ofDays(90)))));
        return by.flatMap(OrganisationCourseTest::askedBy).list().ofMinSize(20).ofMaxSize(60);
    }

    private static Arbitrary<OrganisationCommand> askedBy(By by) {
        Arbitrary<UUID> points = Arbitraries.of(Organisations.POINT, Organisations.OTHER_POINT);
        Arbitrary<OrganisationId> suppliers = Arbitraries.of(Organisations.SUPPLIER, Organisations.ODENSE);
        return Arbitraries.frequencyOf(
                often(Arbitraries.of(OnboardingStep.class).map(step -> new ReachOnboardingStep(AARHUS, step, by))),
                often(points.map(id -> new AddContactPoint(AARHUS, Organisations.contactPoint(id), by))),
                seldom(points.map(
                        id -> new AddContactPoint(AARHUS, Organisations.contactPoint(id, Channel.SMS, "nowhere"), by))),
                seldom(points.map(id -> new RemoveContactPoint(AARHUS, id, by))),
                seldom(Arbitraries.just(
                        new ErasePerson(AARHUS, Organisations.KIM, ErasureGround.NO_LONGER_NEEDED, false, by))),
                seldom(Arbitraries.of("Aarhus", "Smilets By").map(name -> new RenameOrganisation(AARHUS, name, by))),
                seldom(suppliers.map(supplier -> new LinkSupplier(AARHUS, supplier, by))),
                seldom(suppliers.map(supplier -> new UnlinkSupplier(AARHUS, supplier, by))),
                often(Arbitraries.just(new RegisterOrganisation(
                        AARHUS, "Aarhus", null, Organisations.SECTORS, Organisations.FIRST_DAY, by))),
                seldom(Arbitraries.integers()
                        .between(-1, 400)
                        .map(days -> new EndOrganisation(
                                AARHUS, Organisations.FIRST_DAY.plusDays(days * 20L), "merged", null, by))));
    }

    private static List<OnboardingStep> stepsIn(List<OrganisationEvent> events) {
        return events.stream()
                .filter(OnboardingStepReached.class::isInstance)
                .map(event -> ((OnboardingStepReached) event).step())
                .toList();
    }

    private static List<OnboardingStep> firstSteps(int count) {
        return Arrays.asList(OnboardingStep.values()).subList(1, count + 1);
    }
}
