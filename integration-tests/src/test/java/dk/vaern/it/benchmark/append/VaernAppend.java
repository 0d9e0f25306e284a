package dk.vaern.it.benchmark.append;

import dk.vaern.eventstore.testing.TestDatabase;
import dk.vaern.it.benchmark.load.Clients;
import dk.vaern.it.benchmark.load.Contender;
import dk.vaern.it.benchmark.subject.StoreNode;
import java.time.Duration;

/** Værn's own: a command to an existing incident, decided, stored and answered. */
final class VaernAppend implements Contender {

    static final String NAME = "Værn";

    private final TestDatabase database = TestDatabase.with(StoreNode.SCHEMA);
    private final StoreNode node = new StoreNode(database);
    private final Clients clients = new Clients(NAME, _ -> node.observer());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double perSecond(int count, Duration time) throws Exception {
        return clients.perSecond(count, time);
    }

    @Override
    public void close() {
        node.close();
        database.close();
    }
}
