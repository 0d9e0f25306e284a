package dk.vaern.domain.notification;

import static dk.vaern.domain.notification.Notifications.ACCEPTED;
import static dk.vaern.domain.notification.Notifications.ACKNOWLEDGED;
import static dk.vaern.domain.notification.Notifications.ID;
import static dk.vaern.domain.notification.Notifications.LATER;
import static dk.vaern.domain.notification.Notifications.MACHINE;
import static dk.vaern.domain.notification.Notifications.REQUESTED;
import static dk.vaern.domain.notification.Notifications.WITHDRAWN;
import static dk.vaern.domain.notification.Notifications.attempted;
import static dk.vaern.domain.notification.Notifications.failed;
import static dk.vaern.domain.notification.Notifications.held;

import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.notification.NotificationCommand.AcknowledgeNotification;
import dk.vaern.domain.notification.NotificationCommand.BeginAttempt;
import dk.vaern.domain.notification.NotificationCommand.BundleNotification;
import dk.vaern.domain.notification.NotificationCommand.HoldNotification;
import dk.vaern.domain.notification.NotificationCommand.SupersedeNotification;
import dk.vaern.domain.notification.NotificationEvent.NotificationAcknowledged;
import dk.vaern.domain.notification.NotificationEvent.NotificationBundled;
import dk.vaern.domain.notification.NotificationEvent.NotificationWithdrawn;
import dk.vaern.domain.testing.People;
import dk.vaern.domain.testing.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NotificationRestraintTest {

    private static final UUID MESSAGE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8060");
    private static final NotificationId NEWER = NotificationId.of("01890a5d-ac96-774b-bcce-b302099a8061");
    private static final By THEN = new By(MACHINE.actor(), LATER);
    private static final NotificationEvent BUNDLED = new NotificationBundled(ID, MESSAGE);
    private static final NotificationEvent SUPERSEDED = new NotificationWithdrawn(ID, Notification.SUPERSEDED, NEWER);

    private final Scenario<Notification> notification = new Scenario<>(Notification.class, Notification.COMMANDS);

    private static HoldNotification hold(Instant until) {
        return new HoldNotification(ID, until, HeldBecause.QUIET_HOURS, MACHINE);
    }

    @Nested
    class Holding {

        @Test
        void says_until_when_and_why() {
            notification.given(REQUESTED).when(hold(LATER)).happens(held(LATER));
        }

        @Test
        void twice_until_the_same_instant_changes_nothing_and_longer_says_so() {
            notification.given(REQUESTED, held(LATER)).when(hold(LATER)).nothingHappens();
            Instant longer = LATER.plusSeconds(60);
            notification.given(REQUESTED, held(LATER)).when(hold(longer)).happens(held(longer));
        }

        @Test
        void is_not_for_what_has_left() {
            notification.given(REQUESTED, attempted(1)).when(hold(LATER)).isRefused(NotificationRefusal.OUT_OF_TURN);
            notification
                    .given(REQUESTED, attempted(1), failed(1))
                    .when(hold(LATER))
                    .isRefused(NotificationRefusal.OUT_OF_TURN);
            notification.given(REQUESTED, BUNDLED).when(hold(LATER)).isRefused(NotificationRefusal.OUT_OF_TURN);
        }

        @Test
        void is_not_for_what_is_over() {
            for (var end : List.of(ACKNOWLEDGED, WITHDRAWN)) {
                notification.given(REQUESTED, end).when(hold(LATER)).isRefused(NotificationRefusal.ALREADY_ENDED);
            }
        }

        @Test
        void lets_no_attempt_begin_before() {
            notification
                    .given(REQUESTED, held(LATER))
                    .when(new BeginAttempt(ID, 1, MACHINE))
                    .isRefused(NotificationRefusal.OUT_OF_TURN);
            notification
                    .given(REQUESTED, held(LATER))
                    .when(new BeginAttempt(ID, 1, THEN))
                    .happens(attempted(1));
        }

        @Test
        void does_not_hinder_an_answer() {
            notification
                    .given(REQUESTED, held(LATER))
                    .when(new AcknowledgeNotification(ID, People.KIM))
                    .happens(ACKNOWLEDGED);
        }

        @Test
        void is_not_for_people() {
            notification
                    .given(REQUESTED)
                    .when(new HoldNotification(ID, LATER, HeldBecause.BURST, People.KIM))
                    .isRefused(NotificationRefusal.ONLY_BY_THE_MACHINE);
        }
    }

    @Nested
    class Bundling {

        @Test
        void says_in_which_message_it_leaves() {
            notification
                    .given(REQUESTED, held(LATER))
                    .when(new BundleNotification(ID, MESSAGE, THEN))
                    .happens(BUNDLED);
            notification
                    .given(REQUESTED)
                    .when(new BundleNotification(ID, MESSAGE, MACHINE))
                    .happens(BUNDLED);
        }

        @Test
        void happens_once_and_into_one_message() {
            notification
                    .given(REQUESTED, held(LATER), BUNDLED, attempted(1))
                    .when(new BundleNotification(ID, MESSAGE, THEN))
                    .nothingHappens();
            notification
                    .given(REQUESTED, held(LATER), BUNDLED)
                    .when(new BundleNotification(ID, UUID.randomUUID(), THEN))
                    .isRefused(NotificationRefusal.OUT_OF_TURN);
        }

        @Test
        void waits_until_it_may_leave() {
            notification
                    .given(REQUESTED, held(LATER))
                    .when(new BundleNotification(ID, MESSAGE, MACHINE))
                    .isRefused(NotificationRefusal.OUT_OF_TURN);
        }

        @Test
        void lets_it_leave_in_that_message_alone() {
            notification
                    .given(REQUESTED, held(LATER), BUNDLED)
                    .when(new BeginAttempt(ID, 1, THEN))
                    .isRefused(NotificationRefusal.OUT_OF_TURN);
            notification
                    .given(REQUESTED, held(LATER), BUNDLED, attempted(1))
                    .when(new BeginAttempt(ID, 1, THEN))
                    .isRefused(NotificationRefusal.OUT_OF_TURN);
            notification
                    .given(REQUESTED, held(LATER))
                    .when(new BeginAttempt(ID, 1, MESSAGE, THEN))
                    .isRefused(NotificationRefusal.OUT_OF_TURN);
            notification
                    .given(REQUESTED, held(LATER), BUNDLED)
                    .when(new BeginAttempt(ID, 1, MESSAGE, THEN))
                    .happens(attempted(1));
        }

        @Test
        void is_not_for_what_has_left_or_is_over() {
            notification
                    .given(REQUESTED, attempted(1))
                    .when(new BundleNotification(ID, MESSAGE, MACHINE))
                    .isRefused(NotificationRefusal.OUT_OF_TURN);
            notification
                    .given(REQUESTED, WITHDRAWN)
                    .when(new BundleNotification(ID, MESSAGE, MACHINE))
                    .isRefused(NotificationRefusal.ALREADY_ENDED);
        }
    }

    @Nested
    class Giving_way_to_a_newer_one {

        private static final SupersedeNotification SUPERSEDE = new SupersedeNotification(ID, NEWER, MACHINE);

        @Test
        void says_to_which() {
            for (var history : List.of(
                    List.of(REQUESTED), List.of(REQUESTED, held(LATER)), List.of(REQUESTED, attempted(1), failed(1)))) {
                notification.given(history).when(SUPERSEDE).happens(SUPERSEDED);
            }
            notification.given(REQUESTED, SUPERSEDED).when(SUPERSEDE).nothingHappens();
        }

        @Test
        void is_too_late_for_what_is_on_its_way() {
            notification.given(REQUESTED, attempted(1)).when(SUPERSEDE).isRefused(NotificationRefusal.OUT_OF_TURN);
            notification
                    .given(REQUESTED, held(LATER), BUNDLED)
                    .when(SUPERSEDE)
                    .isRefused(NotificationRefusal.OUT_OF_TURN);
            notification
                    .given(REQUESTED, attempted(1), ACCEPTED)
                    .when(SUPERSEDE)
                    .isRefused(NotificationRefusal.ALREADY_ENDED);
        }
    }

    @Test
    void an_answer_without_signing_in_says_whose_contact_point_it_was_and_how() {
        PersonId anna = PersonId.of(People.AARHUS, MESSAGE);
        notification
                .given(REQUESTED, attempted(1), ACCEPTED)
                .when(new AcknowledgeNotification(ID, AnswerWay.SMS, anna, People.KIM))
                .happens(new NotificationAcknowledged(ID, AnswerWay.SMS, anna));
    }
}
