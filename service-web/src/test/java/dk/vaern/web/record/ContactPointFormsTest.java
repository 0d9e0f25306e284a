package dk.vaern.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.catalogue.EventCatalogue;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.Trust;
import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.Place;
import dk.vaern.eventstore.StoredName;
import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.json.StoredJson;
import dk.vaern.eventstore.person.GivenMasterKeys;
import dk.vaern.eventstore.person.PersonVault;
import dk.vaern.eventstore.person.PersonalFields;
import dk.vaern.eventstore.testing.GoldenEvents;
import dk.vaern.eventstore.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A contact point was stored in clear once, and is sealed now; both are pinned, byte for byte. */
class ContactPointFormsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/record");
    private static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    private static final UUID POINT = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8001");
    private static final PersonId KIM = PersonId.of(AARHUS, UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8002"));
    private static final ContactPointAdded ADDED = new ContactPointAdded(
            AARHUS,
            new ContactPoint(
                    POINT,
                    ContactPoint.Channel.SMS,
                    PersonalData.of(KIM, "Kim på vagt"),
                    PersonalData.of(KIM, "+4512345678"),
                    Urgency.URGENT),
            Trust.TO_BE_VERIFIED);
    private static final String NAME = EventCatalogue.nameOf(ContactPointAdded.class);

    private final TestDatabase database =
            TestDatabase.with(new ServiceSchema("incident", "vaern_incident", null, List.of()));
    private final PersonVault vault = PersonVault.on(
            database.asOwner(),
            new GivenMasterKeys(List.of(TestDatabase.MASTER_KEY), new Random(1)),
            new Random(2),
            Duration.ZERO);
    private final StoredNames names = StoredNames.builder()
            .event(ContactPointAdded.class, NAME, EventCatalogue.revisionOf(ContactPointAdded.class))
            .upcaster(NAME, 1, new PlainContactPoint())
            .build();
    private final PersonalFields persons = PersonalFields.of(RecordConfiguration.PERSONAL, vault);
    private final EventCodec codec = new EventCodec(names, StoredJson.mapper(persons.module()), persons);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void todays_is_pinned_and_yesterdays_can_still_be_read() {
        new GoldenEvents(names, codec, FOLDER).check(List.of(ADDED));
    }

    @Test
    void yesterdays_means_the_same() throws IOException {
        assertThat(plain()).isEqualTo(new ContactPointAdded(AARHUS, ADDED.contactPoint(), null));
    }

    @Test
    void yesterdays_reads_as_erased_with_its_person() throws IOException {
        vault.erase(KIM.value());

        assertThat(plain())
                .isEqualTo(new ContactPointAdded(AARHUS, ADDED.contactPoint().without(KIM), null));
    }

    @Test
    void no_other_event_holds_what_is_known_of_people_without_being_listed_here() {
        EventCodec all = new EventCodec(RecordConfiguration.names(), StoredJson.mapper(persons.module()), persons);

        assertThat(EventCatalogue.names().keySet().stream().filter(all::isPersonal))
                .containsExactly(ContactPointAdded.class);
    }

    private Object plain() throws IOException {
        byte[] stored = Files.readAllBytes(FOLDER.resolve(NAME + ".r1.json"));
        return codec.read(1, new StoredName(NAME, 1), stored, Place.of("wherever"));
    }
}
