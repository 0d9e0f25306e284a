package dk.vaern.eventstore.running;

import dk.vaern.eventstore.processing.PostgresTokenStore;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds a projection while it runs, on whatever node. The claims are taken away first: a batch that is under way then
 * cannot store its token and is rolled back. Only then is the projection emptied and its tokens set back, in one
 * transaction, and whoever comes first goes on from there.
 */
public final class ProjectionRebuild {

    private final PostgresTokenStore tokens;
    private final TransactionManager transactions;

    /** @param tokens under a name of its own, so that no processor of this node shares its claims */
    ProjectionRebuild(PostgresTokenStore tokens, TransactionManager transactions) {
        this.tokens = tokens;
        this.transactions = transactions;
    }

    void of(Processor projection) {
        String name = projection.name();
        transactions.executeInTransaction(() -> tokens.seize(name));
        transactions.executeInTransaction(() -> {
            // The claim may have run out by now; then another node has it, and this fails.
            for (int segment : tokens.fetchSegments(name)) {
                TrackingToken reached = tokens.fetchToken(name, segment);
                tokens.storeToken(startingOver(reached), name, segment);
                tokens.releaseClaim(name, segment);
            }
            projection.invoker().performReset();
        });
    }

    private static TrackingToken startingOver(@Nullable TrackingToken reached) {
        return ReplayToken.createReplayToken(reached == null ? new GlobalSequenceTrackingToken(0) : reached);
    }
}
