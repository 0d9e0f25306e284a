package dk.vaern.notification.facts;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.restraint.RestraintEvent;
import dk.vaern.domain.restraint.RestraintId;
import dk.vaern.domain.restraint.RestraintRules;
import dk.vaern.domain.restraint.RestraintState;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.eventstore.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What organisations want of messages that can wait, as it is now. */
@Component
public class RestraintFacts {

    private final RecordReader record;
    private final Folded<RestraintState> states;

    private final RestraintState usual;

    /** @param burst of who has said nothing */
    RestraintFacts(RecordReader record, @Value("${vaern.restraint.burst:10}") int burst) {
        this.record = record;
        this.states = new Folded<>(record, RestraintFacts::after);
        this.usual = new RestraintState(RestraintRules.usual(burst));
    }

    /**
     * What one has said.
     *
     * @param version 0 as long as it has said nothing
     * @param changedAt absent as long
     */
    public record Said(
            RestraintRules rules, long version, @Nullable Instant changedAt) {}

    public RestraintRules rules(OrganisationId organisation) {
        return states.of(RestraintId.of(organisation).toString())
                .map(RestraintState::rules)
                .orElse(usual.rules());
    }

    public Said said(OrganisationId organisation) {
        List<StoredEvent> events =
                record.byAggregate(RestraintId.of(organisation).toString(), 0);
        RestraintState state = usual;
        for (StoredEvent stored : events) {
            state = Objects.requireNonNullElse(after(state, stored.payload()), state);
        }
        return events.isEmpty()
                ? new Said(state.rules(), 0, null)
                : new Said(
                        state.rules(),
                        events.getLast().version(),
                        events.getLast().recordedAt());
    }

    private static @Nullable RestraintState after(@Nullable RestraintState before, Object payload) {
        return payload instanceof RestraintEvent change
                ? Objects.requireNonNullElse(before, RestraintState.USUAL).after(change)
                : before;
    }
}
