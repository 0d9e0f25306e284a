package dk.vaern.notification.app;

import dk.vaern.eventstore.boot.Policy;
import dk.vaern.eventstore.boot.Projection;
import dk.vaern.notification.dispatch.WhenNotificationRequestedThenQueueIt;
import dk.vaern.notification.policy.WhenAcknowledgementOverdueThenTellAgain;
import dk.vaern.notification.policy.WhenActionWaitsForSomebodyThenTellThem;
import dk.vaern.notification.policy.WhenIncidentConcernsOthersThenTellThem;
import dk.vaern.notification.policy.WhenReceiptIssuedThenTellRecipient;
import dk.vaern.notification.policy.WhenWarningChangedThenTellRecipients;
import dk.vaern.notification.view.NotificationProjection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows the record: a projection that can be rebuilt, and policies that are never replayed. */
@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {

    @Bean
    Projection followingNotificationProjection(NotificationProjection handler) {
        return new Projection(NotificationProjection.NAME, handler);
    }

    @Bean
    Policy policyWhenReceiptIssuedThenTellRecipient(WhenReceiptIssuedThenTellRecipient handler) {
        return new Policy(WhenReceiptIssuedThenTellRecipient.NAME, handler);
    }

    @Bean
    Policy policyWhenAcknowledgementOverdueThenTellAgain(WhenAcknowledgementOverdueThenTellAgain handler) {
        return new Policy(WhenAcknowledgementOverdueThenTellAgain.NAME, handler);
    }

    @Bean
    Policy policyWhenWarningChangedThenTellRecipients(WhenWarningChangedThenTellRecipients handler) {
        return new Policy(WhenWarningChangedThenTellRecipients.NAME, handler);
    }

    @Bean
    Policy policyWhenIncidentConcernsOthersThenTellThem(WhenIncidentConcernsOthersThenTellThem handler) {
        return new Policy(WhenIncidentConcernsOthersThenTellThem.NAME, handler);
    }

    @Bean
    Policy policyWhenActionWaitsForSomebodyThenTellThem(WhenActionWaitsForSomebodyThenTellThem handler) {
        return new Policy(WhenActionWaitsForSomebodyThenTellThem.NAME, handler);
    }

    @Bean
    Policy policyWhenNotificationRequestedThenQueueIt(WhenNotificationRequestedThenQueueIt handler) {
        return new Policy(WhenNotificationRequestedThenQueueIt.NAME, handler);
    }
}
