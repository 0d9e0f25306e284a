package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.contract.EventStoreContract;
import dk.vaern.eventstore.contract.EventStoreUnderTest;

/** Ours keeps the contract, in every case. */
class PostgresEventStoreContractTest extends EventStoreContract {

    @Override
    protected EventStoreUnderTest start() {
        return new PostgresStoreUnderTest();
    }
}
