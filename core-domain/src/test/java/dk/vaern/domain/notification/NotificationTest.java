package dk.vaern.domain.notification;

import static dk.vaern.domain.notification.Notifications.ABOUT;
import static dk.vaern.domain.notification.Notifications.ACCEPTED;
import static dk.vaern.domain.notification.Notifications.ACKNOWLEDGED;
import static dk.vaern.domain.notification.Notifications.DELIVERED;
import static dk.vaern.domain.notification.Notifications.GIVEN_UP;
import static dk.vaern.domain.notification.Notifications.ID;
import static dk.vaern.domain.notification.Notifications.MACHINE;
import static dk.vaern.domain.notification.Notifications.REQUEST;
import static dk.vaern.domain.notification.Notifications.REQUESTED;
import static dk.vaern.domain.notification.Notifications.WARNING;
import static dk.vaern.domain.notification.Notifications.WITHDRAWN;
import static dk.vaern.domain.notification.Notifications.attempted;
import static dk.vaern.domain.notification.Notifications.failed;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.notification.NotificationCommand.AcknowledgeNotification;
import dk.vaern.domain.notification.NotificationCommand.BeginAttempt;
import dk.vaern.domain.notification.NotificationCommand.GiveUp;
import dk.vaern.domain.notification.NotificationCommand.RequestNotification;
import dk.vaern.domain.notification.NotificationCommand.WithdrawNotification;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.testing.People;
import dk.vaern.domain.testing.Scenario;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotificationTest {

    private final Scenario<Notification> notification = new Scenario<>(Notification.class, Notification.COMMANDS);

    @Nested
    class Requesting {

        @Test
        void says_who_is_to_be_told_on_which_way() {
            notification
                    .given()
                    .when(REQUEST)
                    .happens(REQUESTED)
                    .belongingTo(WARNING.toString())
                    .answersVersion(1);
        }

        @Test
        void told_twice_asks_once() {
            notification.given(REQUESTED).when(REQUEST).nothingHappens().answersVersion(1);
        }

        @Test
        void somebody_without_a_way_is_given_up_at_once() {
            var to = Recipient.unreachable(People.LAESOE);
            notification
                    .given()
                    .when(new RequestNotification(
                            ID, ABOUT, Matter.WARNING_PUBLISHED, to, Urgency.NORMAL, Tlp.GREEN, MACHINE))
                    .happens(
                            new NotificationRequested(
                                    ID,
                                    ABOUT,
                                    Matter.WARNING_PUBLISHED,
                                    People.LAESOE,
                                    null,
                                    null,
                                    Urgency.NORMAL,
                                    Tlp.GREEN),
                            new NotificationGivenUp(ID, "no-contact-point"));
        }

        @Test
        void is_not_for_people() {
            notification.given().when(by(People.KIM)).isRefused(NotificationRefusal.NOT_FOUND);
            notification.given(REQUESTED).when(by(People.KIM)).isRefused(NotificationRefusal.ONLY_BY_THE_MACHINE);
        }

        private static RequestNotification by(By by) {
            return new RequestNotification(
                    ID, ABOUT, Matter.WARNING_PUBLISHED, Notifications.TO, Urgency.NORMAL, Tlp.GREEN, by);
        }

        @Test
        void may_be_about_the_organisation_itself() {
            var about = NotificationSubject.ofOrganisation(People.AARHUS);
            notification
                    .given()
                    .when(new RequestNotification(
                            ID,
                            about,
                            Matter.NOBODY_REACHABLE,
                            Recipient.unverified(People.AARHUS),
                            Urgency.NORMAL,
                            Tlp.CLEAR,
                            Notifications.MACHINE))
                    .belongingTo(People.AARHUS.value())
                    .happens(
                            new NotificationEvent.NotificationRequested(
                                    ID,
                                    about,
                                    Matter.NOBODY_REACHABLE,
                                    People.AARHUS,
                                    null,
                                    null,
                                    Urgency.NORMAL,
                                    Tlp.CLEAR),
                            new NotificationEvent.NotificationGivenUp(ID, Notification.NOT_VERIFIED));
        }
    }

    @Nested
    class Giving_up {

        @Test
        void says_why() {
            notification.given(REQUESTED).when(giveUp()).happens(GIVEN_UP);
            notification.given(REQUESTED, attempted(1)).when(giveUp()).happens(GIVEN_UP);
            notification
                    .given(REQUESTED, attempted(1), failed(1))
                    .when(giveUp())
                    .happens(GIVEN_UP);
        }

        @Test
        void twice_changes_nothing() {
            notification.given(REQUESTED, GIVEN_UP).when(giveUp()).nothingHappens();
        }

        @Test
        void what_was_handed_over_is_refused() {
            notification
                    .given(REQUESTED, attempted(1), ACCEPTED)
                    .when(giveUp())
                    .isRefused(NotificationRefusal.ALREADY_ENDED);
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void says_that_the_recipient_may_not_be_told_any_longer() {
            for (var history : List.of(
                    List.of(REQUESTED),
                    List.of(REQUESTED, attempted(1)),
                    List.of(REQUESTED, attempted(1), failed(1)))) {
                notification.given(history).when(withdraw()).happens(WITHDRAWN);
            }
        }

        @Test
        void twice_changes_nothing_and_nothing_is_attempted_after_it() {
            notification.given(REQUESTED, WITHDRAWN).when(withdraw()).nothingHappens();
            notification
                    .given(REQUESTED, WITHDRAWN)
                    .when(new BeginAttempt(ID, 1, MACHINE))
                    .isRefused(NotificationRefusal.ALREADY_ENDED);
        }

        @Test
        void what_has_an_end_keeps_it() {
            for (NotificationEvent end : List.of(ACCEPTED, DELIVERED)) {
                notification
                        .given(REQUESTED, attempted(1), end)
                        .when(withdraw())
                        .isRefused(NotificationRefusal.ALREADY_ENDED);
            }
            notification.given(REQUESTED, GIVEN_UP).when(withdraw()).isRefused(NotificationRefusal.ALREADY_ENDED);
        }
    }

    @Nested
    class Acknowledging {

        @ParameterizedTest
        @MethodSource("dk.vaern.domain.notification.NotificationTest#ends")
        void is_possible_however_far_the_message_came(NotificationEvent end) {
            notification
                    .given(REQUESTED, attempted(1), end)
                    .when(new AcknowledgeNotification(ID, People.KIM))
                    .happens(ACKNOWLEDGED);
        }

        @Test
        void twice_changes_nothing() {
            notification
                    .given(REQUESTED, ACKNOWLEDGED)
                    .when(new AcknowledgeNotification(ID, People.NOA))
                    .nothingHappens();
        }

        @Test
        void is_not_for_those_who_watch() {
            for (By watching : List.of(People.JOAN, People.NINA)) {
                notification
                        .given(REQUESTED)
                        .when(new AcknowledgeNotification(ID, watching))
                        .isRefused(NotificationRefusal.NOT_YOURS_TO_ACKNOWLEDGE);
            }
        }

        @Test
        void is_hidden_from_all_others() {
            for (By other : List.of(People.OTTO, People.SAM)) {
                notification
                        .given(REQUESTED)
                        .when(new AcknowledgeNotification(ID, other))
                        .isRefused(NotificationRefusal.NOT_FOUND);
            }
        }

        @Test
        void needs_a_request() {
            notification
                    .given()
                    .when(new AcknowledgeNotification(ID, People.KIM))
                    .isRefused(NotificationRefusal.NOT_FOUND);
        }
    }

    static List<NotificationEvent> ends() {
        return List.of(ACCEPTED, DELIVERED, GIVEN_UP, WITHDRAWN);
    }

    private static WithdrawNotification withdraw() {
        return new WithdrawNotification(ID, Notification.NO_LONGER_SHARED, MACHINE);
    }

    private static GiveUp giveUp() {
        return new GiveUp(ID, "channel-not-configured", MACHINE);
    }
}
