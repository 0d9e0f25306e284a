package dk.vaern.eventstore.wiring;

import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.engine.PostgresEventStore;
import dk.vaern.eventstore.monitoring.PersonsHealth;
import dk.vaern.eventstore.person.ErasureEvent;
import dk.vaern.eventstore.person.ErasureListener;
import dk.vaern.eventstore.person.GivenMasterKeys;
import dk.vaern.eventstore.person.MasterKeys;
import dk.vaern.eventstore.person.PersonKeysCheck;
import dk.vaern.eventstore.person.PersonVault;
import dk.vaern.eventstore.person.PersonalFields;
import dk.vaern.eventstore.person.PersonalType;
import java.security.SecureRandom;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * For a service whose events hold personal data: beside this and {@link EventStoreConfiguration} it declares a {@link
 * PersonalType} and an {@link ErasureEvent}. Without a master key it does not start, whatever its profile: what cannot be
 * sealed is not stored. The keys come from {@code vaern.persons.master-keys}, or are {@link MasterKeys} of the site's own.
 */
@Configuration(proxyBeanMethods = false)
public class PersonsConfiguration {

    private static final String KEYS = "vaern.persons.master-keys";

    @Bean
    PersonVault personVault(DataSource database, ObjectProvider<MasterKeys> brought, Environment environment) {
        return PersonVault.on(database, brought.getIfAvailable(() -> given(environment)));
    }

    private static MasterKeys given(Environment environment) {
        String[] keys = environment.getProperty(KEYS, String[].class, new String[0]);
        if (keys.length == 0) {
            throw new IllegalStateException(
                    "No master key: set VAERN_MASTER_KEYS (%s), for instance to what `openssl rand -base64 32` says, and keep it safe; see docs/operating.md"
                            .formatted(KEYS));
        }
        return new GivenMasterKeys(List.of(keys), new SecureRandom());
    }

    @Bean
    PersonalFields personalFields(PersonalType<?> type, PersonVault vault) {
        return PersonalFields.of(type, vault);
    }

    @Bean(initMethod = "run")
    PersonKeysCheck personKeysCheck(PersonVault vault) {
        return new PersonKeysCheck(vault);
    }

    @Bean(initMethod = "start")
    ErasureListener erasureListener(
            PostgresEventStore store, EventCodec codec, ErasureEvent<?> event, PersonVault vault) {
        return new ErasureListener(store::onStored, codec, event, vault);
    }

    @Bean
    PersonsHealth personsHealthIndicator(PersonVault vault) {
        return new PersonsHealth(vault);
    }
}
