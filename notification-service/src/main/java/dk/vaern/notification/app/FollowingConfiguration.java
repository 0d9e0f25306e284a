package dk.vaern.notification.app;

import dk.vaern.domain.escalation.EscalationEvent.EscalationBegun;
import dk.vaern.domain.escalation.EscalationEvent.EscalationStepTaken;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.eventstore.boot.Policy;
import dk.vaern.eventstore.boot.Projection;
import dk.vaern.notification.dispatch.StoppedDestinationProjection;
import dk.vaern.notification.dispatch.WhenNotificationRequestedThenQueueIt;
import dk.vaern.notification.escalation.WhenEscalationBegunThenTakeSteps;
import dk.vaern.notification.escalation.WhenMessageEndsThenTellEscalation;
import dk.vaern.notification.escalation.WhenStepTakenThenTellThem;
import dk.vaern.notification.facts.UrgentMatters;
import dk.vaern.notification.policy.WhenAcknowledgementOverdueThenTellAgain;
import dk.vaern.notification.policy.WhenActionProposedThenRemindInTime;
import dk.vaern.notification.policy.WhenActionWaitsForSomebodyThenTellThem;
import dk.vaern.notification.policy.WhenIncidentConcernsOthersThenTellThem;
import dk.vaern.notification.policy.WhenMessageComesToNothingThenTryNextWay;
import dk.vaern.notification.policy.WhenReceiptIssuedThenTellRecipient;
import dk.vaern.notification.policy.WhenWarningChangedThenTellRecipients;
import dk.vaern.notification.readiness.OrganisationList;
import dk.vaern.notification.readiness.WhenReachChangesThenLook;
import dk.vaern.notification.verification.WhenContactPointAddedThenSendCode;
import dk.vaern.notification.view.NotificationProjection;
import dk.vaern.notification.view.duty.EscalatedIncidents;
import dk.vaern.notification.view.duty.ScheduleIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows the record: projections that can be rebuilt, and policies that are never replayed. */
@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {

    @Bean
    Projection followingNotificationProjection(NotificationProjection handler) {
        return new Projection(NotificationProjection.NAME, handler);
    }

    @Bean
    Projection followingScheduleIndex(ScheduleIndex handler) {
        return new Projection(ScheduleIndex.NAME, handler);
    }

    @Bean
    Projection followingOrganisationList(OrganisationList handler) {
        return new Projection(OrganisationList.NAME, handler);
    }

    @Bean
    Projection followingEscalatedIncidents(EscalatedIncidents handler) {
        return new Projection(EscalatedIncidents.NAME, handler);
    }

    @Bean
    Projection followingStoppedDestinations(StoppedDestinationProjection handler) {
        return new Projection(StoppedDestinationProjection.NAME, handler);
    }

    @Bean
    Policy policyWhenMessageComesToNothingThenTryNextWay(WhenMessageComesToNothingThenTryNextWay handler) {
        return new Policy(WhenMessageComesToNothingThenTryNextWay.NAME, handler);
    }

    @Bean
    Policy policyWhenReceiptIssuedThenTellRecipient(WhenReceiptIssuedThenTellRecipient handler, UrgentMatters matters) {
        return new Policy(WhenReceiptIssuedThenTellRecipient.NAME, handler)
                .letting(WhenReceiptIssuedThenTellRecipient.EXPRESS, ReceiptIssued.class, matters::isUrgent);
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
    Policy policyWhenActionProposedThenRemindInTime(WhenActionProposedThenRemindInTime handler) {
        return new Policy(WhenActionProposedThenRemindInTime.NAME, handler);
    }

    @Bean
    Policy policyWhenReachChangesThenLook(WhenReachChangesThenLook handler) {
        return new Policy(WhenReachChangesThenLook.NAME, handler);
    }

    @Bean
    Policy policyWhenContactPointAddedThenSendCode(WhenContactPointAddedThenSendCode handler) {
        return new Policy(WhenContactPointAddedThenSendCode.NAME, handler);
    }

    @Bean
    Policy policyWhenNotificationRequestedThenQueueIt(WhenNotificationRequestedThenQueueIt handler) {
        return new Policy(WhenNotificationRequestedThenQueueIt.NAME, handler)
                .letting(
                        WhenNotificationRequestedThenQueueIt.EXPRESS,
                        NotificationRequested.class,
                        requested -> requested.urgency() == Urgency.URGENT);
    }

    @Bean
    Policy policyWhenEscalationBegunThenTakeSteps(WhenEscalationBegunThenTakeSteps handler) {
        return new Policy(WhenEscalationBegunThenTakeSteps.NAME, handler)
                .letting(
                        WhenEscalationBegunThenTakeSteps.EXPRESS,
                        EscalationBegun.class,
                        begun -> begun.urgency() == Urgency.URGENT);
    }

    @Bean
    Policy policyWhenStepTakenThenTellThem(WhenStepTakenThenTellThem handler, UrgentMatters matters) {
        return new Policy(WhenStepTakenThenTellThem.NAME, handler)
                .letting(WhenStepTakenThenTellThem.EXPRESS, EscalationStepTaken.class, matters::isUrgent);
    }

    @Bean
    Policy policyWhenMessageEndsThenTellEscalation(WhenMessageEndsThenTellEscalation handler) {
        return new Policy(WhenMessageEndsThenTellEscalation.NAME, handler);
    }
}
