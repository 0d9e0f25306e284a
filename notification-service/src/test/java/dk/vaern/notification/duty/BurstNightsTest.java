package dk.vaern.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.kernel.Urgency;
import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.notification.channel.Delivery;
import dk.vaern.notification.channel.OutgoingMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many messages within a short time, and two nodes that share the work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BurstNightsTest {

    private final Vigil vigil = new Vigil(2);

    @BeforeEach
    void begin() {
        vigil.nextMonday();
    }

    @AfterAll
    void end() {
        vigil.close();
    }

    private Town anna() {
        return vigil.town().phones("Anna");
    }

    private Restraints restraints(Town town) {
        return new Restraints(vigil, town);
    }

    private static List<WarningId> warned(Town town, int times) {
        List<WarningId> warnings = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            warnings.add(town.warned(Urgency.NORMAL));
        }
        return warnings;
    }

    private List<OutgoingMessage> at(Town town) {
        return restraints(town).at(town.address(Channel.SMS, "Anna"));
    }

    private void expect(Town town, int messages) {
        Vigil.soon(() -> assertThat(at(town)).hasSize(messages));
    }

    /** Ten that have left, and some that wait. */
    private List<WarningId> heldAfterTen(Town town, int held) {
        warned(town, 10);
        expect(town, 10);
        List<WarningId> waiting = warned(town, held);
        for (WarningId warning : waiting) {
            restraints(town).expectCourse(warning, "requested", "held until Mon 10:10: burst");
        }
        return waiting;
    }

    @Test
    void the_first_ten_go_at_once_and_the_next_waits_for_the_end_of_ten_minutes() {
        Town town = anna();
        WarningId eleventh = heldAfterTen(town, 1).getFirst();
        vigil.advance(Duration.ofMinutes(10).minusSeconds(1));
        town.expectSms("Anna", "Anna", "Anna", "Anna", "Anna", "Anna", "Anna", "Anna", "Anna", "Anna");
        town.expectSilence();
        vigil.advance(Duration.ofSeconds(1));
        town.expectSms("Anna");
        restraints(town).expectCourse(eleventh, "requested", "held until Mon 10:10: burst", "attempt 1", "delivered");
        assertThat(at(town).getLast().words().subject()).startsWith("Nyt varsel:");
    }

    @Test
    void what_waits_leaves_as_one_and_each_says_so() {
        Town town = anna();
        List<WarningId> held = heldAfterTen(town, 3);
        vigil.advance(10);
        for (WarningId warning : held) {
            restraints(town)
                    .expectCourse(
                            warning, "requested", "held until Mon 10:10: burst", "bundled", "attempt 1", "delivered");
        }
        assertThat(at(town)).hasSize(11);
        assertThat(at(town).getLast().words().body()).startsWith("Værn: 3 varsler (TLP:GREEN).");
        assertThat(at(town).getLast().words().subject()).isEqualTo("3 varsler [TLP:GREEN]");
    }

    @Test
    void what_is_urgent_does_not_wait() {
        Town town = anna();
        heldAfterTen(town, 1);
        WarningId urgent = town.warned(Urgency.URGENT);
        restraints(town).expectCourse(urgent, "requested", "attempt 1", "delivered");
    }

    @Test
    void what_is_urgent_takes_nobodys_place() {
        Town town = anna();
        for (int i = 0; i < 12; i++) {
            town.warned(Urgency.URGENT);
        }
        expect(town, 12);
        warned(town, 10);
        expect(town, 22);
    }

    @Test
    void nobody_waits_for_what_came_to_others() {
        Town town = anna();
        heldAfterTen(town, 1);
        Town other = anna();
        other.warned(Urgency.NORMAL);
        other.expectSms("Anna");
    }

    @Test
    void a_telephone_does_not_wait_for_the_mailbox_of_the_same_person() {
        Town town = anna();
        heldAfterTen(town, 1);
        town.mailboxOf("Anna");
        town.warned(Urgency.NORMAL);
        town.expectMail("Anna");
    }

    @Test
    void another_number_can_be_agreed_on() {
        Town town = anna();
        restraints(town).wantsAtMost(1, null, null);
        town.warned(Urgency.NORMAL);
        expect(town, 1);
        WarningId second = town.warned(Urgency.NORMAL);
        restraints(town).expectCourse(second, "requested", "held until Mon 10:10: burst");
    }

    @Test
    void a_destination_is_told_so_many_times_an_hour() {
        Town town = anna();
        restraints(town).wantsAtMost(10, null, 2);
        warned(town, 2);
        expect(town, 2);
        WarningId third = town.warned(Urgency.NORMAL);
        restraints(town).expectCourse(third, "requested", "held until Mon 11:00: destination-limit");
        vigil.advance(60);
        expect(town, 3);
    }

    @Test
    void a_person_is_told_so_many_times_an_hour_on_all_ways_together() {
        Town town = anna().mailboxOf("Anna");
        restraints(town).wantsAtMost(10, 2, null);
        town.warned(Urgency.NORMAL);
        town.expectSms("Anna");
        town.expectMail("Anna");
        WarningId second = town.warned(Urgency.NORMAL);
        Vigil.soon(() -> assertThat(restraints(town).course(second))
                .containsExactlyInAnyOrder(
                        "requested",
                        "requested",
                        "held until Mon 11:00: person-limit",
                        "held until Mon 11:00: person-limit"));
        Town other = anna();
        other.warned(Urgency.NORMAL);
        other.expectSms("Anna");
    }

    @Test
    void a_bundle_that_fails_is_tried_again_under_the_same_id() {
        Town town = anna();
        List<WarningId> held = heldAfterTen(town, 2);
        vigil.texts().answer(town.address(Channel.SMS, "Anna"), new Delivery.TemporaryFailure("no answer"));
        vigil.advance(10);
        restraints(town)
                .expectCourse(
                        held.getFirst(), "requested", "held until Mon 10:10: burst", "bundled", "attempt 1", "failed");
        vigil.advance(2);
        for (WarningId warning : held) {
            restraints(town)
                    .expectCourse(
                            warning,
                            "requested",
                            "held until Mon 10:10: burst",
                            "bundled",
                            "attempt 1",
                            "failed",
                            "attempt 2",
                            "delivered");
        }
        var ids = at(town).stream().map(OutgoingMessage::deliveryId).toList();
        assertThat(ids).hasSize(12);
        assertThat(ids.get(10)).isEqualTo(ids.get(11));
    }

    @Test
    void a_bundle_that_fails_for_good_is_given_up_by_each() {
        Town town = anna();
        List<WarningId> held = heldAfterTen(town, 2);
        vigil.texts().isBroken(town.address(Channel.SMS, "Anna"));
        vigil.advance(10);
        for (WarningId warning : held) {
            restraints(town)
                    .expectCourse(
                            warning,
                            "requested",
                            "held until Mon 10:10: burst",
                            "bundled",
                            "attempt 1",
                            "failed",
                            "given up: permanent-failure");
        }
    }

    @Test
    void what_comes_when_others_may_leave_leaves_with_them() {
        Town town = anna();
        restraints(town).wantsAtMost(1, null, null);
        town.warned(Urgency.NORMAL);
        expect(town, 1);
        for (WarningId warning : warned(town, 2)) {
            restraints(town).expectCourse(warning, "requested", "held until Mon 10:10: burst");
        }
        vigil.advance(10);
        expect(town, 2);
        assertThat(at(town).getLast().words().subject()).isEqualTo("2 varsler [TLP:GREEN]");
        WarningId next = town.warned(Urgency.NORMAL);
        restraints(town).expectCourse(next, "requested", "held until Mon 10:20: burst");
    }

    @Test
    void who_has_answered_what_waits_is_not_told_of_it() {
        Town town = anna();
        List<WarningId> held = heldAfterTen(town, 3);
        town.acknowledges(restraints(town).notification(held.getFirst()));
        vigil.advance(10);
        expect(town, 11);
        assertThat(at(town).getLast().words().subject()).isEqualTo("2 varsler [TLP:GREEN]");
        restraints(town).expectCourse(held.getFirst(), "requested", "held until Mon 10:10: burst", "acknowledged");
    }

    @Test
    void a_secret_among_them_lets_the_message_say_nothing() {
        Town town = anna();
        heldAfterTen(town, 1);
        var secret = vigil.night().warning("Kanariefugl", Tlp.AMBER, Urgency.NORMAL, List.of(town.id()));
        vigil.night().receipt(secret, town.id());
        restraints(town).expectCourse(secret, "requested", "held until Mon 10:10: burst");
        vigil.advance(10);
        expect(town, 11);
        assertThat(at(town).getLast().words().mayTell()).isFalse();
        assertThat(at(town).getLast().words().toString()).doesNotContain("Kanariefugl", "varsler", "VPN", "TLP");
    }
}
