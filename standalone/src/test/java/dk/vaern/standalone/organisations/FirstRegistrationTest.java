package dk.vaern.standalone.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.organisation.Organisation;
import dk.vaern.domain.organisation.OrganisationCommand;
import dk.vaern.domain.organisation.OrganisationCommand.RegisterOrganisation;
import dk.vaern.domain.organisation.OrganisationCommand.RemoveContactPoint;
import dk.vaern.domain.organisation.OrganisationCommand.RenameOrganisation;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.boot.AggregateType;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.EventStoreSettings;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.eventstore.wiring.EventStoreConfiguration;
import dk.vaern.web.record.RecordConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

class FirstRegistrationTest {

    private static final FirstOrganisation AARHUS =
            new FirstOrganisation(new OrganisationId("municipality-0751"), "Aarhus");
    private static final FirstOrganisation CENTRE =
            new FirstOrganisation(OrganisationId.NATIONAL_CENTRE, "Det nationale analyse- og varslingscenter");
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final By ADMINISTRATOR = new By(Actor.machine(OrganisationId.JOINT_MUNICIPAL), NOW);

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final AnnotationConfigApplicationContext store = new AnnotationConfigApplicationContext();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private FirstRegistration registration;

    @BeforeEach
    void starts_a_store() {
        store.registerBean(DataSource.class, () -> database.as("vaern_incident"));
        store.registerBean(Clock.class, () -> clock);
        store.registerBean(EventStoreSettings.class, () -> EventStoreSettings.of("incident"));
        store.registerBean(AggregateType.class, () -> new AggregateType(Organisation.class));
        store.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("vaern.persons.master-keys", TestDatabase.MASTER_KEY)));
        store.register(EventStoreConfiguration.class, RecordConfiguration.class);
        store.refresh();
        registration = new FirstRegistration(store.getBean(Commands.class), clock);
    }

    @AfterEach
    void closes_it() {
        store.close();
        database.close();
    }

    @Test
    void gives_each_a_name_and_ways_to_reach_it() {
        assertThat(registration.register(List.of(AARHUS, CENTRE))).isEqualTo(2);

        assertThat(happened(AARHUS)).containsExactly("organisation.registered", "organisation.contact-point-added");
        assertThat(happened(CENTRE))
                .containsExactly(
                        "organisation.registered",
                        "organisation.contact-point-added",
                        "organisation.contact-point-added");
        assertThat(addresses(AARHUS)).containsExactly("vagt@municipality-0751.example");
        assertThat(addresses(CENTRE)).contains("+4500000002");
    }

    @Test
    void changes_nothing_the_second_time() {
        registration.register(List.of(AARHUS, CENTRE));

        assertThat(registration.register(List.of(AARHUS, CENTRE))).isZero();

        assertThat(happened(AARHUS)).hasSize(2);
        assertThat(happened(CENTRE)).hasSize(3);
    }

    @Test
    void goes_on_where_a_killed_run_has_left_off() {
        give(new RegisterOrganisation(
                CENTRE.id(), CENTRE.name(), null, Set.of(), LocalDate.ofEpochDay(0), ADMINISTRATOR));

        registration.register(List.of(CENTRE));

        assertThat(happened(CENTRE)).hasSize(3);
    }

    @Test
    void leaves_alone_what_an_administrator_has_changed() {
        registration.register(List.of(AARHUS));
        give(new RemoveContactPoint(
                AARHUS.id(), AARHUS.contactPoints().getFirst().id(), ADMINISTRATOR));
        give(new RenameOrganisation(AARHUS.id(), "Aarhus Kommune", ADMINISTRATOR));

        registration.register(List.of(AARHUS));

        assertThat(happened(AARHUS)).hasSize(4).last().isEqualTo("organisation.renamed");
    }

    @Test
    void makes_known_who_was_registered_later() {
        var known = new RegisteredOrganisations(database.asOwner());
        var later = new FirstOrganisation(new OrganisationId("supplier-later"), "Senere A/S");
        assertThat(known.test(CENTRE.id())).isTrue();
        assertThat(known.test(later.id())).isFalse();

        registration.register(List.of(later));

        assertThat(known.test(later.id())).isTrue();
    }

    private void give(OrganisationCommand command) {
        store.getBean(Commands.class).send(Organisation.COMMANDS, command, Map.of("actor", "test"));
    }

    private List<String> happened(FirstOrganisation organisation) {
        return ask(organisation, "stored_name");
    }

    private List<String> addresses(FirstOrganisation organisation) {
        return store.getBean(RecordReader.class).byAggregate(organisation.id().value(), 0).stream()
                .filter(event -> event.payload() instanceof ContactPointAdded)
                .map(event ->
                        ((ContactPointAdded) event.payload()).contactPoint().address())
                .map(address -> address.text().orElseThrow())
                .toList();
    }

    private List<String> ask(FirstOrganisation organisation, String column) {
        return JdbcClient.create(database.asOwner())
                .sql("select " + column + " from record.domain_event where aggregate_id = :id order by sequence")
                .param("id", organisation.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
