package dk.vaern.notification.policy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dk.vaern.domain.action.ActionId;
import dk.vaern.domain.incident.IncidentId;
import dk.vaern.domain.kernel.DerivedId;
import dk.vaern.notification.audience.OfActions;
import dk.vaern.notification.audience.OfIncidents;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.policy.Tellings.Occasion;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a reminder's timer does when it fires: whoever is concerned is told, unless that is over. */
@Configuration(proxyBeanMethods = false)
class WhenReminderIsDueThenTell {

    private final Facts facts;
    private final Tellings tellings;
    private final Clock clock;

    WhenReminderIsDueThenTell(Facts facts, Tellings tellings, Clock clock) {
        this.facts = facts;
        this.tellings = tellings;
        this.clock = clock;
    }

    @Bean
    Task<Void> actionDueSoon() {
        return Tasks.oneTime(Reminders.ACTION_DUE_SOON)
                .onFailureRetryLater()
                .execute((instance, _) -> remindOf(ActionId.of(instance.getId())));
    }

    @Bean
    Task<Void> statutoryDeadline() {
        return Tasks.oneTime(Reminders.STATUTORY_DEADLINE)
                .onFailureRetryLater()
                .execute((instance, _) -> remindOfStatutoryDeadline(instance.getId()));
    }

    private void remindOf(ActionId id) {
        var action = facts.action(id);
        if (!action.status().isEnded()) {
            tellings.request(OfActions.dueSoon(action, facts.urgency(action)), occasion(id.value(), "due-soon"));
        }
    }

    /** @param timer {@code <incident>/<duty>}, as {@link Reminders#ofStatutoryDeadline} writes it */
    private void remindOfStatutoryDeadline(String timer) {
        int slash = timer.indexOf('/');
        var incident = IncidentId.of(timer.substring(0, slash));
        var telling = OfIncidents.statutoryDeadline(facts.incident(incident));
        tellings.request(telling, occasion(incident.value(), "statutory" + timer.substring(slash)));
    }

    private Occasion occasion(UUID id, String what) {
        return Occasion.ofTimer(DerivedId.of(id, what), clock.instant());
    }
}
