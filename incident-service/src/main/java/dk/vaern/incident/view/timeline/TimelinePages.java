package dk.vaern.incident.view.timeline;

import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Reads on until a page is full of what may be shown; what it costs grows with the page. */
@Component
class TimelinePages {

    private static final int LEAST_READ = 64;

    private final RecordReader record;

    TimelinePages(RecordReader record) {
        this.record = record;
    }

    /**
     * One page.
     *
     * @param sources whose entries: ids of incidents and warnings
     * @param upTo nothing later than this position
     * @param shown lets through what may be shown
     */
    List<StoredEvent> page(Set<String> sources, long upTo, TimelineQuery query, Predicate<StoredEvent> shown) {
        List<StoredEvent> found = new ArrayList<>();
        long after = query.after();
        int most = Math.max(LEAST_READ, query.limit());
        List<StoredEvent> read;
        do {
            read = read(sources, after, upTo, query.order(), most);
            read.stream()
                    .filter(event -> query.wants(event.name()) && shown.test(event))
                    .forEach(found::add);
            after = read.isEmpty() ? after : read.getLast().position();
        } while (read.size() == most && found.size() < query.limit());
        return List.copyOf(found.subList(0, Math.min(found.size(), query.limit())));
    }

    private List<StoredEvent> read(Set<String> sources, long after, long upTo, TimelineQuery.Order order, int limit) {
        return switch (order) {
            case ASC -> record.byCorrelation(sources, after, upTo, limit);
            case DESC -> record.byCorrelationDescending(sources, after == 0 ? beyond(upTo) : after, limit);
        };
    }

    /** Up to here, said as the first position that is not wanted. */
    private static long beyond(long upTo) {
        return upTo == Long.MAX_VALUE ? upTo : upTo + 1;
    }
}
