package dk.vaern.eventstore.engine;

import dk.vaern.eventstore.EventRow;
import dk.vaern.eventstore.SqlFailure;
import dk.vaern.eventstore.StoreUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterators;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads once from a position to what is final, for who does not follow the record. */
final class FencedScan {

    private static final int PAGE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sessions sessions;

    FencedScan(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Lazily, page by page, up to the position that was final at the first page. */
    Stream<EventRow> after(long position) {
        try {
            Optional<SequenceFence> fence = sessions.call(connection -> SequenceFence.set(connection, position));
            if (fence.isEmpty()) {
                return Stream.empty();
            }
            Pages pages = new Pages(fence.get(), position);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Rows(pages), 0), false);
        } catch (SQLException e) {
            throw SqlFailure.of("Reading the record", e);
        }
    }

    /**
     * The last event's position, 0 when there is none.
     *
     * @throws StoreUnavailableException when transactions before the fence take longer than this
     */
    long finalPosition(Duration atMost) {
        try {
            Optional<SequenceFence> fence = sessions.call(connection -> SequenceFence.set(connection, 0));
            if (fence.isEmpty()) {
                return 0;
            }
            long position = fence.get().position();
            pass(fence.get(), position, position, atMost);
            FinalPages pages = new FinalPages(sessions);
            return sessions.call(connection -> pages.last(connection, position));
        } catch (SQLException e) {
            throw SqlFailure.of("Reading the record", e);
        }
    }

    private List<EventRow> pass(SequenceFence fence, long after, long upTo, Duration atMost) throws SQLException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<List<EventRow>> rows = sessions.call(connection -> fence.read(connection, after, upTo));
            if (rows.isPresent()) {
                return rows.get();
            }
            if (System.nanoTime() > deadline) {
                throw new StoreUnavailableException("A transaction that is still open holds the readers up", false);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreUnavailableException("Interrupted while reading the record", e, false);
            }
        }
    }

    private final class Pages {
        private final SequenceFence fence;
        private long position;

        Pages(SequenceFence fence, long position) {
            this.fence = fence;
            this.position = position;
        }

        /** The next page that has a row, empty at the end. */
        List<EventRow> next() {
            try {
                List<EventRow> rows = List.of();
                while (rows.isEmpty() && position < fence.position()) {
                    long upTo = Math.min(fence.position(), position + PAGE);
                    rows = pass(fence, position, upTo, PATIENCE);
                    position = upTo;
                }
                return rows;
            } catch (SQLException e) {
                throw SqlFailure.of("Reading the record", e);
            }
        }
    }

    private static final class Rows implements Iterator<EventRow> {
        private final Pages pages;
        private Iterator<EventRow> page = Collections.emptyIterator();

        Rows(Pages pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext()) {
                page = pages.next().iterator();
            }
            return page.hasNext();
        }

        @Override
        public EventRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }
    }
}
