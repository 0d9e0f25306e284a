package dk.vaern.eventstore.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * Every case of the contract, each on a store of its own. Whoever has an event store for Axon 4 extends it:
 *
 * <pre>{@code
 * class OurStoreTest extends EventStoreContract {
 *     @Override protected EventStoreUnderTest start() { return new OurStore(); }
 * }
 * }</pre>
 */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
public abstract class EventStoreContract
        implements AppendingCases,
                ConflictCases,
                FollowingCases,
                LateCommitCases,
                TokenCases,
                SnapshotCases,
                WakeupCases {

    private EventStoreUnderTest store;

    /** A started store on an empty record. */
    protected abstract EventStoreUnderTest start();

    @BeforeEach
    final void open() {
        store = start();
    }

    @AfterEach
    final void close() {
        store.close();
    }

    @Override
    public final EventStoreUnderTest store() {
        return store;
    }
}
