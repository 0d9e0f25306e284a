package dk.vaern.eventstore.processing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's tokens in the {@code token} table of a service's schema. Whether a claim has run out is judged by the database's
 * clock alone; a token is only moved by the node that holds its claim, in the transaction of what it made of the events.
 */
public final class PostgresTokenStore implements TokenStore {

    private final CurrentSession session;
    private final TokenSql sql;
    private final String node;
    private final Duration claimTimeout;

    /**
     * Tokens for one node of a service.
     *
     * @param schema the service's, a plain SQL identifier
     * @param node what this node calls itself; no two that run at once may share it
     * @param claimTimeout how long a claim holds that is not extended
     */
    public PostgresTokenStore(CurrentSession session, String schema, String node, Duration claimTimeout) {
        this.session = session;
        this.sql = new TokenSql(schema);
        this.node = node;
        this.claimTimeout = claimTimeout;
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        initializeTokenSegments(processorName, segmentCount, null);
    }

    /** Two nodes may start a new processor at once; the second one is told that the tokens are there. */
    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        for (int segment : IntStream.range(0, segmentCount).toArray()) {
            if (!insert(initialToken, processorName, segment)) {
                throw new UnableToClaimTokenException("The tokens of " + processorName + " are there already");
            }
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        if (!insert(token, processorName, segment)) {
            throw new UnableToInitializeTokenException(
                    "The token of %s, segment %d, is there already".formatted(processorName, segment));
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        int stored = update(sql.store(), statement -> {
            statement.setString(1, TokenJson.write(token));
            statement.setObject(2, TokenJson.position(token), Types.BIGINT);
            statement.setString(3, processorName);
            statement.setInt(4, segment);
            statement.setString(5, node);
        });
        requireClaim(stored == 1, processorName, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        return session.<@Nullable TrackingToken>call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.claim())) {
                statement.setString(1, node);
                statement.setString(2, processorName);
                statement.setInt(3, segment);
                statement.setString(4, node);
                statement.setLong(5, claimTimeout.toMillis());
                try (ResultSet result = statement.executeQuery()) {
                    requireClaim(result.next(), processorName, segment);
                    return TokenJson.read(result.getString(1));
                }
            }
        });
    }

    /** Takes all of a processor's claims, whoever holds them: what their holders have under way cannot be stored any more. */
    public void seize(String processorName) {
        update(sql.seize(), statement -> {
            statement.setString(1, node);
            statement.setString(2, processorName);
        });
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        int extended = update(sql.extend(), statement -> own(statement, processorName, segment));
        requireClaim(extended == 1, processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        update(sql.release(), statement -> own(statement, processorName, segment));
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        int deleted = update(sql.delete(), statement -> own(statement, processorName, segment));
        requireClaim(deleted == 1, processorName, segment);
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return session.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.segments())) {
                statement.setString(1, processorName);
                return ints(statement);
            }
        });
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        int[] all = fetchSegments(processorName);
        int[] available = session.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.available())) {
                statement.setString(1, processorName);
                statement.setString(2, node);
                statement.setLong(3, claimTimeout.toMillis());
                return ints(statement);
            }
        });
        return IntStream.of(available)
                .mapToObj(segment -> Segment.computeSegment(segment, all))
                .toList();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(sql.table());
    }

    private boolean insert(@Nullable TrackingToken token, String processor, int segment) {
        return update(sql.insert(), statement -> {
                    statement.setString(1, processor);
                    statement.setInt(2, segment);
                    statement.setString(3, TokenJson.write(token));
                    statement.setObject(4, TokenJson.position(token), Types.BIGINT);
                })
                == 1;
    }

    private void own(PreparedStatement statement, String processor, int segment) throws SQLException {
        statement.setString(1, processor);
        statement.setInt(2, segment);
        statement.setString(3, node);
    }

    private int update(String statementText, Binding binding) {
        return session.call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(statementText)) {
                binding.bind(statement);
                return statement.executeUpdate();
            }
        });
    }

    private static int[] ints(PreparedStatement statement) throws SQLException {
        IntStream.Builder ints = IntStream.builder();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                ints.add(result.getInt(1));
            }
        }
        return ints.build().toArray();
    }

    private void requireClaim(boolean held, String processor, int segment) {
        if (!held) {
            throw new UnableToClaimTokenException(
                    "%s does not hold the token of %s, segment %d".formatted(node, processor, segment));
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
