package dk.vaern.web.record;

import dk.vaern.domain.catalogue.EventCatalogue;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.PersonalData;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.organisation.OrganisationEvent.PersonErased;
import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.person.ErasureEvent;
import dk.vaern.eventstore.person.PersonalType;
import dk.vaern.eventstore.wiring.PersonsConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The same record for both services. */
@Configuration(proxyBeanMethods = false)
@Import(PersonsConfiguration.class)
public class RecordConfiguration {

    @Bean
    StoredNames storedNames() {
        return names();
    }

    @Bean
    PersonalType<PersonalData> personalData() {
        return PERSONAL;
    }

    @Bean
    ErasureEvent<PersonErased> erasureEvent() {
        return new ErasureEvent<>(PersonErased.class, erased -> erased.person().value());
    }

    static final PersonalType<PersonalData> PERSONAL = new PersonalType<>(
            PersonalData.class,
            data -> data.person().value(),
            PersonalData::text,
            (person, text) -> text.map(known -> PersonalData.of(new PersonId(person), known))
                    .orElseGet(() -> PersonalData.erased(new PersonId(person))));

    /** Every event under its name, and every older form. */
    public static StoredNames names() {
        var names = StoredNames.builder();
        EventCatalogue.names().forEach((type, name) -> names.event(type, name, EventCatalogue.revisionOf(type)));
        names.upcaster(EventCatalogue.nameOf(ContactPointAdded.class), 1, new PlainContactPoint());
        return names.build();
    }
}
