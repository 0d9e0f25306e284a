package dk.vaern.incident.app;

import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import dk.vaern.eventstore.boot.Policy;
import dk.vaern.eventstore.boot.Projection;
import dk.vaern.incident.policy.WhenCampaignStartedThenProposeActions;
import dk.vaern.incident.policy.WhenDeadlineSetThenWatchIt;
import dk.vaern.incident.policy.WhenIncidentHandedOverThenItsActionsFollow;
import dk.vaern.incident.policy.WhenIncidentMergedThenAbsorbDuplicate;
import dk.vaern.incident.policy.WhenNotificationAcknowledgedThenAcknowledgeReceipt;
import dk.vaern.incident.policy.WhenPersonErasedThenDestroyKey;
import dk.vaern.incident.policy.WhenWarningPublishedThenIssueReceipts;
import dk.vaern.incident.view.action.ActionBoardProjection;
import dk.vaern.incident.view.board.IncidentBoardProjection;
import dk.vaern.incident.view.campaign.CampaignProjection;
import dk.vaern.incident.view.organisation.OrganisationProjection;
import dk.vaern.incident.view.warning.ReceiptBoardProjection;
import dk.vaern.incident.view.warning.WarningBoardProjection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows the record: projections that can be rebuilt, and policies that are never replayed. */
@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {

    @Bean
    Projection followingIncidentBoardProjection(IncidentBoardProjection handler) {
        return new Projection(IncidentBoardProjection.NAME, handler);
    }

    @Bean
    Projection followingActionBoardProjection(ActionBoardProjection handler) {
        return new Projection(ActionBoardProjection.NAME, handler);
    }

    @Bean
    Projection followingWarningBoardProjection(WarningBoardProjection handler) {
        return new Projection(WarningBoardProjection.NAME, handler);
    }

    @Bean
    Projection followingReceiptBoardProjection(ReceiptBoardProjection handler) {
        return new Projection(ReceiptBoardProjection.NAME, handler);
    }

    @Bean
    Projection followingOrganisationProjection(OrganisationProjection handler) {
        return new Projection(OrganisationProjection.NAME, handler);
    }

    @Bean
    Projection followingCampaignProjection(CampaignProjection handler) {
        return new Projection(CampaignProjection.NAME, handler);
    }

    @Bean
    Policy policyWhenWarningPublishedThenIssueReceipts(WhenWarningPublishedThenIssueReceipts handler) {
        return new Policy(WhenWarningPublishedThenIssueReceipts.NAME, handler)
                .letting(
                        WhenWarningPublishedThenIssueReceipts.EXPRESS,
                        WarningPublished.class,
                        published -> published.distribution().urgency() == Urgency.URGENT);
    }

    @Bean
    Policy policyWhenCampaignStartedThenProposeActions(WhenCampaignStartedThenProposeActions handler) {
        return new Policy(WhenCampaignStartedThenProposeActions.NAME, handler);
    }

    @Bean
    Policy policyWhenIncidentMergedThenAbsorbDuplicate(WhenIncidentMergedThenAbsorbDuplicate handler) {
        return new Policy(WhenIncidentMergedThenAbsorbDuplicate.NAME, handler);
    }

    @Bean
    Policy policyWhenIncidentHandedOverThenItsActionsFollow(WhenIncidentHandedOverThenItsActionsFollow handler) {
        return new Policy(WhenIncidentHandedOverThenItsActionsFollow.NAME, handler);
    }

    @Bean
    Policy policyWhenNotificationAcknowledgedThenAcknowledgeReceipt(
            WhenNotificationAcknowledgedThenAcknowledgeReceipt handler) {
        return new Policy(WhenNotificationAcknowledgedThenAcknowledgeReceipt.NAME, handler);
    }

    @Bean
    Policy policyWhenPersonErasedThenDestroyKey(WhenPersonErasedThenDestroyKey handler) {
        return new Policy(WhenPersonErasedThenDestroyKey.NAME, handler);
    }

    @Bean
    Policy policyWhenDeadlineSetThenWatchIt(WhenDeadlineSetThenWatchIt handler) {
        return new Policy(WhenDeadlineSetThenWatchIt.NAME, handler);
    }
}
