package dk.vaern.it.benchmark.subject;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.vaern.domain.catalogue.EventCatalogue;
import dk.vaern.domain.incident.Incident;
import dk.vaern.domain.incident.IncidentCommand;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredNames;
import dk.vaern.eventstore.boot.AggregateType;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.EventStoreSettings;
import dk.vaern.eventstore.boot.Processors;
import dk.vaern.eventstore.boot.Projection;
import dk.vaern.eventstore.boot.ServiceSchema;
import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.eventstore.wiring.EventStoreConfiguration;
import dk.vaern.it.benchmark.load.Load;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A node that holds incidents and whatever projections it is given, wired as the services wire it, without their web side. */
public final class StoreNode implements AutoCloseable {

    public static final String ROLE = "vaern_incident";
    public static final ServiceSchema SCHEMA = new ServiceSchema("incident", ROLE, null, List.of());

    /** As many as incident-service has. */
    private static final int CONNECTIONS = 16;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public StoreNode(TestDatabase database) {
        this(database, connections -> List.of());
    }

    /** @param projections made of the node's connections */
    public StoreNode(TestDatabase database, Function<DataSource, List<Projection>> projections) {
        HikariDataSource pool = pool(database.as(ROLE));
        context.registerBean(HikariDataSource.class, () -> pool);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(StoredNames.class, StoreNode::names);
        context.registerBean(EventStoreSettings.class, () -> EventStoreSettings.of(SCHEMA.name()));
        context.registerBean(AggregateType.class, () -> new AggregateType(Incident.class));
        projections.apply(pool).forEach(each -> context.registerBean(each.name(), Projection.class, () -> each));
        context.register(EventStoreConfiguration.class);
        context.refresh();
    }

    /** Every event that the services know. */
    public static StoredNames names() {
        var names = StoredNames.builder();
        EventCatalogue.names().forEach((type, name) -> names.event(type, name, 1));
        return names.build();
    }

    /** The connections that each contender of this process gets. */
    public static HikariDataSource pool(DataSource database) {
        var config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    public void send(IncidentCommand command) {
        context.getBean(Commands.class).send(Incident.COMMANDS, command, SampleIncident.metadata(command));
    }

    /** A client of this node. */
    public Load.Client observer() {
        return new Observer(this::send);
    }

    public Processors processors() {
        return context.getBean(Processors.class);
    }

    public RecordReader record() {
        return context.getBean(RecordReader.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
