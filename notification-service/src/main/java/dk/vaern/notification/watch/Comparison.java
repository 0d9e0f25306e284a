package dk.vaern.notification.watch;

import dk.vaern.domain.catalogue.EventCatalogue;
import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import dk.vaern.eventstore.boot.EventMetadata;
import dk.vaern.notification.watch.Expected.Kind;
import dk.vaern.notification.watch.Expected.Met;
import dk.vaern.notification.watch.Expected.Open;
import dk.vaern.notification.watch.Expected.What;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what should have followed with what did. It reads the record itself, by pages and on its own account, so that it
 * also finds what was missed by those who follow the record, by the queue and by the timers; what can be set going again, is.
 */
@Component
class Comparison {

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);

    /** After which nothing can come that belongs before: longer than any transaction may take. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    /** By which somebody is told, as they are stored. */
    private static final Set<String> TELLINGS = Stream.of(NotificationRequested.class, EscalationBegun.class)
            .map(EventCatalogue::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private static final int PAGE = 500;
    /** How much is looked into at a time, so that one turn ends. */
    private static final int MOST_OVERDUE = 1_000;

    private final RecordReader record;
    private final WatchTable table;
    private final Map<Kind, Remedy> remedies;
    private final Expectations expectations;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Comparison(
            RecordReader record,
            WatchTable table,
            List<Remedy> remedies,
            WatchSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.record = record;
        this.table = table;
        this.remedies = remedies.stream().collect(Collectors.toMap(Remedy::kind, Function.identity()));
        this.expectations = new Expectations(settings.grace());
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Reads what has come since, and looks into what is overdue. */
    void compare() {
        Instant now = clock.instant();
        long upTo = record.positionAsOf(now.minus(SETTLED));
        while (Boolean.TRUE.equals(transactions.execute(_ -> isPageRead(upTo)))) {
            // Another page follows.
        }
        table.overdue(now, MOST_OVERDUE).forEach(what -> look(what, now));
        table.compared(now);
    }

    private boolean isPageRead(long upTo) {
        long position = table.positionForUpdate();
        List<StoredEvent> page = record.byPosition(position, PAGE).stream()
                .takeWhile(stored -> stored.position() <= upTo)
                .toList();
        page.stream().flatMap(expectations::after).forEach(table::apply);
        if (!page.isEmpty()) {
            table.reach(page.getLast().position());
        }
        return !page.isEmpty();
    }

    /** Much may have come after what was read so far: what the record says now counts. */
    private void look(What what, Instant now) {
        switch (current(what)) {
            case Met met -> table.apply(met);
            case Open open when open.due().isAfter(now) -> table.apply(open);
            case Open _ ->
                nextAt(what)
                        .filter(next -> next.isAfter(now))
                        .ifPresentOrElse(
                                next -> table.expect(what, next.plus(expectations.grace())), () -> missing(what, now));
        }
    }

    private Optional<Instant> nextAt(What what) {
        return Optional.ofNullable(remedies.get(what.kind())).flatMap(remedy -> remedy.nextAt(what.id()));
    }

    private Expected current(What what) {
        return switch (what.kind()) {
            case TELLING -> telling(what);
            case STEP, MESSAGE ->
                record.byAggregate(what.id(), 0).stream()
                        .flatMap(expectations::after)
                        .filter(expected -> expected.what().equals(what))
                        .reduce((_, later) -> later)
                        .orElse(new Met(what));
        };
    }

    private Expected telling(What what) {
        Optional<StoredEvent> cause = record.byEventId(what.id());
        boolean told = cause.flatMap(event -> of(event, EventMetadata.CORRELATION)).stream()
                .flatMap(id -> record.byCorrelation(id, TELLINGS, Long.MAX_VALUE).stream())
                .anyMatch(event -> of(event, EventMetadata.CAUSATION)
                        .filter(what.id()::equals)
                        .isPresent());
        return told || cause.isEmpty()
                ? new Met(what)
                : new Open(what, cause.get().recordedAt());
    }

    private static Optional<String> of(StoredEvent event, String key) {
        return Optional.ofNullable(event.metadata().get(key));
    }

    private void missing(What what, Instant now) {
        if (table.find(what, now)) {
            LOG.error("{} {} should have gone on and has not", what.kind(), what.id());
        }
        Optional.ofNullable(remedies.get(what.kind())).ifPresent(remedy -> mend(remedy, what));
    }

    private static void mend(Remedy remedy, What what) {
        try {
            remedy.mend(what.id());
        } catch (RuntimeException e) {
            // Others are not held up by what is wrong with this one; it is tried again the next time.
            LOG.warn("{} {} could not be set going: {}", what.kind(), what.id(), e.toString());
        }
    }
}
