package dk.vaern.notification.dispatch;

import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.notification.NotificationState;
import dk.vaern.domain.restraint.RestraintRules;
import dk.vaern.notification.dispatch.Sending.Ready;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.NotificationFacts;
import dk.vaern.notification.facts.RestraintFacts;
import dk.vaern.notification.restraint.Gate.Passage;
import dk.vaern.notification.restraint.Outstanding;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * One step of one notification towards its end. What was recorded decides what is to be done, so that it may be interrupted
 * anywhere and taken up by another: a message may then leave twice, under the same delivery id.
 */
@Component
class Handover {

    private final Facts facts;
    private final RestraintFacts restraints;
    private final Outstanding outstanding;
    private final Departures departures;
    private final Bundles bundles;
    private final Sending sending;
    private final Reports reports;
    private final Clock clock;

    Handover(
            Facts facts,
            RestraintFacts restraints,
            Outstanding outstanding,
            Departures departures,
            Bundles bundles,
            Sending sending,
            Reports reports,
            Clock clock) {
        this.facts = facts;
        this.restraints = restraints;
        this.outstanding = outstanding;
        this.departures = departures;
        this.bundles = bundles;
        this.sending = sending;
        this.reports = reports;
        this.clock = clock;
    }

    /** Takes the step, and says when the next one is due; empty at the end. What is no notification is a message of several. */
    Optional<Instant> step(NotificationId id) {
        return facts.notification(id).map(this::step).orElseGet(() -> bundles.step(id.value()));
    }

    private Optional<Instant> step(NotificationFacts notification) {
        NotificationState.Known state = notification.state();
        Instant due = state.nextAttemptAt();
        if (state.isEnded() || due == null || !due.isAfter(clock.instant())) {
            if (!state.isEnded()) {
                take(notification);
            }
            return next(state.request().notificationId());
        }
        return Optional.of(due);
    }

    private void take(NotificationFacts notification) {
        try {
            if (notification.state().message() != null) {
                departures.rejoin(notification, notification.state().message());
            } else if (!givesWay(notification)) {
                sending.ready(notification).ifPresent(this::leave);
            }
        } catch (Refused _) {
            // Another was faster; what is recorded now says what is left to do.
        }
    }

    /** Ends it without another attempt; a message of several with all that it was to bring. */
    void giveUp(NotificationId id, String reason) {
        facts.notification(id)
                .map(List::of)
                .orElseGet(() -> bundles.open(id.value()))
                .forEach(notification -> giveUp(notification, reason));
    }

    private void giveUp(NotificationFacts notification, String reason) {
        if (!notification.state().isEnded()) {
            reports.giveUp(notification, reason);
        }
        outstanding.remove(notification.state().request().notificationId());
    }

    private Optional<Instant> next(NotificationId id) {
        NotificationState.Known state =
                facts.notification(id).map(NotificationFacts::state).orElseThrow();
        if (state.isEnded()) {
            outstanding.remove(id);
            return Optional.empty();
        }
        return state.message() != null
                ? Optional.empty()
                : Optional.of(Optional.ofNullable(state.nextAttemptAt()).orElseGet(clock::instant));
    }

    /** The newest of one matter is the one that is told: it ends the older ones, or is not told for a newer one. */
    private boolean givesWay(NotificationFacts notification) {
        NotificationRequested request = notification.state().request();
        for (Outstanding.Twin twin : outstanding.twins(request)) {
            Optional<NotificationFacts> other = facts.notification(twin.id());
            if (twin.newer()) {
                if (other.filter(newer -> !newer.state().isEnded()).isPresent()) {
                    reports.supersede(notification, twin.id());
                    return true;
                }
            } else {
                other.ifPresent(older -> end(older, request.notificationId()));
            }
        }
        return false;
    }

    private void end(NotificationFacts older, NotificationId newer) {
        try {
            reports.supersede(older, newer);
        } catch (Refused _) {
            // It is on its way, or over: it stays what it is.
        }
    }

    private void leave(Ready ready) {
        NotificationFacts notification = ready.notification();
        NotificationRequested request = notification.state().request();
        RestraintRules rules = restraints.rules(request.recipient());
        switch (departures.of(ready, rules)) {
            case Passage.Alone() -> sending.send(request.notificationId().toString(), List.of(ready), rules);
            case Passage.Held(var why) -> reports.hold(notification, why);
            case Passage.Together(var message) -> reports.bundle(notification, message);
        }
    }
}
