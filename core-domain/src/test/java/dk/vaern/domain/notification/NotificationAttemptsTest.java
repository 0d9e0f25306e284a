package dk.vaern.domain.notification;

import static dk.vaern.domain.notification.Notifications.ACCEPTED;
import static dk.vaern.domain.notification.Notifications.ACKNOWLEDGED;
import static dk.vaern.domain.notification.Notifications.DELIVERED;
import static dk.vaern.domain.notification.Notifications.GIVEN_UP;
import static dk.vaern.domain.notification.Notifications.ID;
import static dk.vaern.domain.notification.Notifications.LATER;
import static dk.vaern.domain.notification.Notifications.MACHINE;
import static dk.vaern.domain.notification.Notifications.REQUESTED;
import static dk.vaern.domain.notification.Notifications.attempted;
import static dk.vaern.domain.notification.Notifications.failed;

import dk.vaern.domain.notification.NotificationCommand.BeginAttempt;
import dk.vaern.domain.notification.NotificationCommand.ReportAccepted;
import dk.vaern.domain.notification.NotificationCommand.ReportDelivered;
import dk.vaern.domain.notification.NotificationCommand.ReportFailure;
import dk.vaern.domain.notification.NotificationEvent.NotificationFailed;
import dk.vaern.domain.notification.NotificationEvent.NotificationGivenUp;
import dk.vaern.domain.testing.People;
import dk.vaern.domain.testing.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotificationAttemptsTest {

    private final Scenario<Notification> notification = new Scenario<>(Notification.class, Notification.COMMANDS);

    @Nested
    class Attempting {

        @Test
        void is_counted() {
            notification.given(REQUESTED).when(begin(1)).happens(attempted(1));
            notification
                    .given(REQUESTED, attempted(1), failed(1))
                    .when(begin(2))
                    .happens(attempted(2));
        }

        @Test
        void anew_what_was_never_reported_is_the_same_attempt() {
            notification.given(REQUESTED, attempted(1)).when(begin(1)).nothingHappens();
        }

        @Test
        void out_of_turn_is_refused() {
            notification.given(REQUESTED).when(begin(2)).isRefused(NotificationRefusal.OUT_OF_TURN);
            notification
                    .given(REQUESTED, attempted(1), failed(1))
                    .when(begin(1))
                    .isRefused(NotificationRefusal.OUT_OF_TURN);
        }

        @ParameterizedTest
        @MethodSource("dk.vaern.domain.notification.NotificationTest#ends")
        void ends_with_the_end(NotificationEvent end) {
            notification
                    .given(REQUESTED, attempted(1), end)
                    .when(begin(2))
                    .isRefused(NotificationRefusal.ALREADY_ENDED);
        }

        @Test
        void ends_when_somebody_knows() {
            notification
                    .given(REQUESTED, attempted(1), failed(1), ACKNOWLEDGED)
                    .when(begin(2))
                    .isRefused(NotificationRefusal.ALREADY_ENDED);
        }

        @Test
        void needs_a_request() {
            notification.given().when(begin(1)).isRefused(NotificationRefusal.NOT_FOUND);
        }
    }

    @Nested
    class Reporting {

        @Test
        void that_the_provider_has_it() {
            var report = new ReportAccepted(ID, 1, "gw-7", MACHINE);
            notification.given(REQUESTED, attempted(1)).when(report).happens(ACCEPTED);
            notification.given(REQUESTED, attempted(1), ACCEPTED).when(report).nothingHappens();
        }

        @Test
        void that_it_arrived() {
            var report = new ReportDelivered(ID, 1, MACHINE);
            notification.given(REQUESTED, attempted(1)).when(report).happens(DELIVERED);
            notification.given(REQUESTED, attempted(1), DELIVERED).when(report).nothingHappens();
        }

        @Test
        void that_it_failed_for_now() {
            var report = new ReportFailure(ID, 1, "no answer", LATER, MACHINE);
            notification.given(REQUESTED, attempted(1)).when(report).happens(failed(1));
            notification.given(REQUESTED, attempted(1), failed(1)).when(report).nothingHappens();
        }

        @Test
        void that_it_failed_for_good_gives_it_up() {
            var report = new ReportFailure(ID, 1, "no such mailbox", null, MACHINE);
            var failed = new NotificationFailed(ID, 1, "no such mailbox", null);
            var givenUp = new NotificationGivenUp(ID, "permanent-failure");
            notification.given(REQUESTED, attempted(1)).when(report).happens(failed, givenUp);
            notification
                    .given(REQUESTED, attempted(1), failed, givenUp)
                    .when(report)
                    .nothingHappens();
        }

        @Test
        void the_eighth_failure_is_the_last() {
            List<NotificationEvent> history = new ArrayList<>(List.of(REQUESTED));
            for (int attempt = 1; attempt < 8; attempt++) {
                history.add(attempted(attempt));
                history.add(failed(attempt));
            }
            history.add(attempted(8));
            notification
                    .given(history)
                    .when(new ReportFailure(ID, 8, "no answer", LATER, MACHINE))
                    .happens(
                            new NotificationFailed(ID, 8, "no answer", null),
                            new NotificationGivenUp(ID, "attempts-exhausted"));
        }

        @Test
        void about_another_attempt_is_refused() {
            notification
                    .given(REQUESTED, attempted(1), failed(1), attempted(2))
                    .when(new ReportDelivered(ID, 1, MACHINE))
                    .isRefused(NotificationRefusal.OUT_OF_TURN);
            notification
                    .given(REQUESTED)
                    .when(new ReportAccepted(ID, 1, null, MACHINE))
                    .isRefused(NotificationRefusal.OUT_OF_TURN);
        }

        @Test
        void after_it_was_given_up_is_refused() {
            notification
                    .given(REQUESTED, attempted(1), GIVEN_UP)
                    .when(new ReportDelivered(ID, 1, MACHINE))
                    .isRefused(NotificationRefusal.ALREADY_ENDED);
        }

        @Test
        void that_what_the_provider_took_has_arrived_comes_later() {
            var report = new ReportDelivered(ID, 1, MACHINE);
            notification.given(REQUESTED, attempted(1), ACCEPTED).when(report).happens(DELIVERED);
            notification
                    .given(REQUESTED, attempted(1), ACCEPTED, DELIVERED)
                    .when(report)
                    .nothingHappens();
        }

        @Test
        void that_what_was_thought_to_have_failed_has_arrived_ends_it() {
            var report = new ReportDelivered(ID, 1, MACHINE);
            notification.given(REQUESTED, attempted(1), failed(1)).when(report).happens(DELIVERED);
            notification
                    .given(REQUESTED, attempted(1), failed(1), DELIVERED)
                    .when(begin(2))
                    .isRefused(NotificationRefusal.ALREADY_ENDED);
        }

        @Test
        void that_what_was_thought_to_have_failed_for_now_came_back_gives_it_up() {
            var failed = new NotificationFailed(ID, 1, "SMTP 5.1.1", null);
            notification
                    .given(REQUESTED, attempted(1), failed(1))
                    .when(new ReportFailure(ID, 1, "SMTP 5.1.1", null, MACHINE))
                    .happens(failed, new NotificationGivenUp(ID, "bounced"));
        }

        @Test
        void that_what_the_provider_took_came_back_gives_it_up() {
            var report = new ReportFailure(ID, 1, "SMTP 5.1.1", null, MACHINE);
            var failed = new NotificationFailed(ID, 1, "SMTP 5.1.1", null);
            var givenUp = new NotificationGivenUp(ID, "bounced");
            notification.given(REQUESTED, attempted(1), ACCEPTED).when(report).happens(failed, givenUp);
            notification
                    .given(REQUESTED, attempted(1), ACCEPTED, failed, givenUp)
                    .when(report)
                    .nothingHappens();
            notification
                    .given(REQUESTED, attempted(1), DELIVERED)
                    .when(report)
                    .isRefused(NotificationRefusal.ALREADY_ENDED);
        }

        @Test
        void that_what_the_provider_took_failed_for_now_is_refused() {
            notification
                    .given(REQUESTED, attempted(1), ACCEPTED)
                    .when(new ReportFailure(ID, 1, "no answer", LATER, MACHINE))
                    .isRefused(NotificationRefusal.ALREADY_ENDED);
        }

        @Test
        void that_the_destination_is_gone_says_so_in_the_end() {
            notification
                    .given(REQUESTED, attempted(1))
                    .when(new ReportFailure(ID, 1, "HTTP 410, destination gone", null, true, MACHINE))
                    .happens(
                            new NotificationFailed(ID, 1, "HTTP 410, destination gone", null),
                            new NotificationGivenUp(ID, "destination-gone"));
        }

        @Test
        void is_the_machines_alone() {
            notification
                    .given(REQUESTED, attempted(1))
                    .when(new ReportDelivered(ID, 1, People.KIM))
                    .isRefused(NotificationRefusal.ONLY_BY_THE_MACHINE);
        }
    }

    private static BeginAttempt begin(int attempt) {
        return new BeginAttempt(ID, attempt, MACHINE);
    }
}
