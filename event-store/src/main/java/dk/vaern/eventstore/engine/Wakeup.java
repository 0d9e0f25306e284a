package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.engine.Sessions.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other nodes that something was stored, and hears it from them. It is told after the commit, at most every few
 * milliseconds: a {@code NOTIFY} inside each writing transaction costs most of the throughput. It may be lost; the tail's
 * slow poll makes up for that.
 */
final class Wakeup implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wakeup.class);
    private static final String CHANNEL = "record_domain_event";
    /** How long the listener is deaf to being closed. */
    private static final Duration LISTEN = Duration.ofMillis(500);

    /** After so many silent rounds the session is asked whether it is still there. */
    private static final int SILENCE = 10;

    private static final Duration RETRY = Duration.ofMillis(500);

    /** By which a node knows its own notifications: its tail was woken at the commit. */
    private final String self = UUID.randomUUID().toString();

    private final Sessions sessions;
    private final Duration spacing;
    private final Runnable wake;
    private final Signal stored = new Signal();
    private final Thread teller;
    private final Thread listener;
    private volatile boolean running = true;

    /**
     * @param spacing the least time between two notifications of this node
     * @param wake called for every notification that comes in from another node
     */
    Wakeup(Sessions sessions, Duration spacing, Runnable wake, String name) {
        this.sessions = sessions;
        this.spacing = spacing;
        this.wake = wake;
        this.teller = Thread.ofPlatform().daemon().name(name + "-tell").unstarted(() -> repeat(this::tell));
        this.listener = Thread.ofPlatform().daemon().name(name + "-listen").unstarted(() -> repeat(this::listen));
    }

    void start() {
        teller.start();
        listener.start();
    }

    /** After something was stored by this node. */
    void tellOthers() {
        stored.raise();
    }

    @Override
    public void close() {
        running = false;
        teller.interrupt();
        try {
            teller.join(LISTEN.multipliedBy(2));
            listener.join(LISTEN.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() throws SQLException, InterruptedException {
        if (stored.await(LISTEN)) {
            execute("notify %s, '%s'".formatted(CHANNEL, self));
            TimeUnit.NANOSECONDS.sleep(spacing.toNanos());
        }
    }

    private void execute(String sql) throws SQLException {
        sessions.call(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private void listen() throws SQLException {
        sessions.call((Work<@Nullable Void>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
            }
            // What was stored before this session listened was not heard.
            wake.run();
            hear(connection);
            return null;
        });
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        int silent = 0;
        while (running) {
            PGNotification[] heard = postgres.getNotifications((int) LISTEN.toMillis());
            if (heard != null && heard.length > 0) {
                silent = 0;
                if (Arrays.stream(heard).anyMatch(each -> !self.equals(each.getParameter()))) {
                    wake.run();
                }
            } else if (++silent % SILENCE == 0 && !connection.isValid(5)) {
                throw new SQLException("The session that listens is gone", "08006");
            }
        }
        // The session goes back to a pool, whose next user does not want to hear.
        try (Statement statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void repeat(Step step) {
        boolean failing = false;
        while (running) {
            try {
                step.run();
                failing = false;
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                if (!failing && running) {
                    LOG.warn("Nodes cannot tell each other of new events; polling makes up for it", e);
                }
                failing = true;
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(RETRY.toNanos());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private interface Step {
        void run() throws SQLException, InterruptedException;
    }
}
