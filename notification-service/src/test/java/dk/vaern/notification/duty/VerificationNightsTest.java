package dk.vaern.notification.duty;

import static dk.vaern.notification.duty.Town.step;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.organisation.ContactPoint.Channel;
import dk.vaern.domain.organisation.OrganisationEvent.ContactPointAdded;
import dk.vaern.domain.verification.VerificationEvent.CodeMistaken;
import dk.vaern.domain.verification.VerificationEvent.ContactPointVerified;
import dk.vaern.domain.verification.VerificationRefusal;
import dk.vaern.domain.warning.WarningId;
import dk.vaern.eventstore.EventCodec;
import dk.vaern.eventstore.Place;
import dk.vaern.eventstore.StoredName;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nobody is relied on who was never known to read what comes to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationNightsTest {

    private final Vigil vigil = new Vigil(2);

    @AfterAll
    void end() {
        vigil.close();
    }

    @Nested
    class A_contact_point_that_is_added {

        @Test
        void is_sent_a_code_in_one_message_and_verified_by_it() {
            Town town = vigil.town();
            var codes = town.adds("Anna", Channel.SMS);
            town.expectSms("Anna");
            town.expectSilence();

            assertThat(codes.sent()).singleElement().asString().matches("[0-9]{8}");
            codes.enter(codes.last());
            assertThat(codes.events()).last().isInstanceOf(ContactPointVerified.class);
            WarningId warning = town.warned();
            town.expectSms("Anna");
            assertThat(town.timeline(warning)).isEmpty();
        }

        @Test
        void hears_nothing_else_until_then_and_the_notification_says_why() {
            Town town = vigil.town();
            town.adds("Anna", Channel.SMS);
            town.expectSms("Anna");
            WarningId warning = town.warned();

            town.expectGivenUp(warning, "not-verified");
            town.expectSilence();
        }

        @Test
        void is_skipped_by_a_step_and_the_timeline_says_why() {
            Town town = vigil.town().phones("Bo");
            town.adds("Anna", Channel.SMS);
            town.expectSms("Anna");
            town.policy(step(10, town.to("Anna")), step(10, town.to("Bo")));
            WarningId warning = town.warned();

            town.expectSms("Bo");
            town.expectTimeline(warning, "begun", "1.1 -NOT_VERIFIED", "1.2 Bo");
        }

        @Test
        void may_be_a_mailbox_as_well() {
            Town town = vigil.town();
            var codes = town.adds("Anna", Channel.EMAIL);
            town.expectMail("Anna");
            codes.enter(codes.last());
            town.warned();

            town.expectMail("Anna");
        }
    }

    @Nested
    class A_code {

        @Test
        void that_is_mistaken_five_times_is_worth_nothing_and_another_can_be_asked_for() {
            Town town = vigil.town();
            var codes = town.adds("Anna", Channel.SMS);
            town.expectSms("Anna");
            String right = codes.last();
            for (int i = 0; i < 5; i++) {
                codes.enter(right.equals("00000000") ? "00000001" : "00000000");
            }
            assertThat(codes.events())
                    .filteredOn(CodeMistaken.class::isInstance)
                    .hasSize(5);
            codes.expectRefused(right, VerificationRefusal.NO_CODE_IN_FORCE);

            vigil.advance(1);
            codes.request();
            town.expectSms("Anna");
            codes.enter(codes.last());
            assertThat(codes.events()).last().isInstanceOf(ContactPointVerified.class);
        }

        @Test
        void is_good_for_a_day() {
            Town town = vigil.town();
            var codes = town.adds("Anna", Channel.SMS);
            town.expectSms("Anna");
            vigil.advance(24 * 60);

            codes.expectRefused(codes.last(), VerificationRefusal.NO_CODE_IN_FORCE);
        }

        @Test
        void is_no_longer_good_when_another_was_asked_for() {
            Town town = vigil.town();
            var codes = town.adds("Anna", Channel.SMS);
            town.expectSms("Anna");
            String first = codes.last();
            vigil.advance(1);
            codes.request();
            town.expectSms("Anna");
            codes.enter(first);

            assertThat(codes.events()).last().isInstanceOf(CodeMistaken.class);
        }

        @Test
        void is_nowhere_but_in_the_message() {
            Town town = vigil.town();
            var codes = town.adds("Anna", Channel.SMS);
            town.expectSms("Anna");

            assertThat(codes.everythingStored()).doesNotContain(codes.last());
        }
    }

    @Nested
    class What_is_stored_from_before {

        /** The bytes of a contact point that was added before ways were verified. */
        private static final String OLD = """
                {"organisationId":"municipality-0751","contactPoint":{"id":"01890a5d-ac96-774b-bcce-b302099a8001",\
                "channel":"SMS","address":{"person":"municipality-0751/01890a5d-ac96-774b-bcce-b302099a8001",\
                "value":"+4512345678"},"from":"URGENT"}}""";

        @Test
        void is_read_as_it_was_and_needs_no_verification() {
            var name = new StoredName("organisation.contact-point-added", 1);
            var codec = vigil.node().get(EventCodec.class);
            var added =
                    (ContactPointAdded) codec.read(1, name, OLD.getBytes(StandardCharsets.UTF_8), Place.of("before"));

            assertThat(added.trust()).isNull();
            assertThat(added.contactPoint().address().text()).contains("+4512345678");
        }
    }
}
