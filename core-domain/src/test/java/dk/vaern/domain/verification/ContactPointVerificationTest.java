package dk.vaern.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.testing.People;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.verification.VerificationCommand.EnterCode;
import dk.vaern.domain.verification.VerificationCommand.KeepCode;
import dk.vaern.domain.verification.VerificationCommand.RequestCode;
import dk.vaern.domain.verification.VerificationEvent.CodeKept;
import dk.vaern.domain.verification.VerificationEvent.CodeMistaken;
import dk.vaern.domain.verification.VerificationEvent.CodeRequested;
import dk.vaern.domain.verification.VerificationEvent.ContactPointVerified;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContactPointVerificationTest {

    private static final UUID POINT = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8001");
    private static final VerificationId ID = VerificationId.of(POINT);
    private static final By MACHINE = People.machine(People.AARHUS);
    private static final CodeHash CODE = new CodeHash("right");
    private static final CodeHash ANOTHER = new CodeHash("another");
    private static final VerificationEvent REQUESTED =
            new CodeRequested(ID, People.AARHUS, POINT, People.NOW.plus(Duration.ofHours(24)));
    private static final VerificationEvent KEPT = new CodeKept(ID, CODE);
    private static final VerificationEvent VERIFIED = new ContactPointVerified(ID, People.AARHUS, POINT);

    private final Scenario<ContactPointVerification> verification =
            new Scenario<>(ContactPointVerification.class, ContactPointVerification.COMMANDS);

    private static By later(Duration by) {
        return People.at(People.NOW.plus(by), People.KIM);
    }

    private static RequestCode request(By by) {
        return new RequestCode(ID, People.AARHUS, POINT, by);
    }

    @Nested
    class Asking_for_a_code {

        @Test
        void begins_a_day_in_which_it_is_good() {
            verification
                    .given()
                    .when(request(MACHINE))
                    .belongingTo(People.AARHUS.value())
                    .happens(REQUESTED);
        }

        @Test
        void is_for_ones_own_organisation() {
            verification.given().when(request(People.OTTO)).isRefused(VerificationRefusal.NOT_FOUND);
            verification.given(REQUESTED).when(request(People.OTTO)).isRefused(VerificationRefusal.NOT_FOUND);
        }

        @Test
        void twice_by_the_machine_is_once() {
            verification.given(REQUESTED).when(request(MACHINE)).nothingHappens();
            verification.given(REQUESTED, VERIFIED).when(request(MACHINE)).nothingHappens();
        }

        @Test
        void again_makes_the_first_worth_nothing() {
            By kim = later(Duration.ofMinutes(1));
            var again = new CodeRequested(
                    ID,
                    People.AARHUS,
                    POINT,
                    People.NOW.plus(Duration.ofHours(24)).plusSeconds(60));
            verification.given(REQUESTED, KEPT).when(request(kim)).happens(again);
            verification
                    .given(REQUESTED, KEPT, again)
                    .when(new EnterCode(ID, CODE, kim))
                    .happens(new CodeMistaken(ID));
        }

        @Test
        void again_within_a_minute_is_refused() {
            verification
                    .given(REQUESTED)
                    .when(request(later(Duration.ofSeconds(59))))
                    .isRefused(VerificationRefusal.ASKED_JUST_NOW);
        }

        @Test
        void of_what_is_verified_is_refused() {
            verification
                    .given(REQUESTED, KEPT, VERIFIED)
                    .when(request(later(Duration.ofHours(1))))
                    .isRefused(VerificationRefusal.ALREADY_VERIFIED);
        }
    }

    @Nested
    class Keeping_what_is_left_of_a_code {

        @Test
        void is_done_once_for_each_attempt_at_sending() {
            verification.given(REQUESTED).when(new KeepCode(ID, CODE, MACHINE)).happens(KEPT);
            verification
                    .given(REQUESTED, KEPT)
                    .when(new KeepCode(ID, CODE, MACHINE))
                    .nothingHappens();
        }

        @Test
        void is_for_the_machine() {
            verification
                    .given(REQUESTED)
                    .when(new KeepCode(ID, CODE, People.KIM))
                    .isRefused(VerificationRefusal.NOT_FOUND);
        }

        @Test
        void needs_somebody_to_have_asked_within_the_day() {
            verification.given().when(new KeepCode(ID, CODE, MACHINE)).isRefused(VerificationRefusal.NOT_FOUND);
            verification
                    .given(REQUESTED)
                    .when(new KeepCode(ID, CODE, People.at(People.NOW.plus(Duration.ofHours(24)), MACHINE)))
                    .isRefused(VerificationRefusal.NO_CODE_IN_FORCE);
        }
    }

    @Nested
    class Entering_a_code {

        @Test
        void verifies_by_any_that_was_sent() {
            for (CodeHash code : List.of(CODE, ANOTHER)) {
                verification
                        .given(REQUESTED, KEPT, new CodeKept(ID, ANOTHER))
                        .when(new EnterCode(ID, code, People.KIM))
                        .happens(VERIFIED);
            }
        }

        @Test
        void that_was_not_sent_is_a_mistake() {
            verification
                    .given(REQUESTED, KEPT)
                    .when(new EnterCode(ID, ANOTHER, People.KIM))
                    .happens(new CodeMistaken(ID));
        }

        @Test
        void after_five_mistakes_is_refused_even_the_right_one() {
            List<Object> history = new ArrayList<>(List.of(REQUESTED, KEPT));
            history.addAll(Collections.nCopies(4, new CodeMistaken(ID)));
            verification
                    .given(history)
                    .when(new EnterCode(ID, CODE, People.KIM))
                    .happens(VERIFIED);
            history.add(new CodeMistaken(ID));
            verification
                    .given(history)
                    .when(new EnterCode(ID, CODE, People.KIM))
                    .isRefused(VerificationRefusal.NO_CODE_IN_FORCE);
        }

        @Test
        void in_the_last_second_of_the_day_counts_and_not_after_it() {
            verification
                    .given(REQUESTED, KEPT)
                    .when(new EnterCode(ID, CODE, later(Duration.ofHours(24).minusSeconds(1))))
                    .happens(VERIFIED);
            verification
                    .given(REQUESTED, KEPT)
                    .when(new EnterCode(ID, CODE, later(Duration.ofHours(24))))
                    .isRefused(VerificationRefusal.NO_CODE_IN_FORCE);
        }

        @Test
        void is_for_ones_own_organisation_and_once() {
            verification
                    .given(REQUESTED, KEPT)
                    .when(new EnterCode(ID, CODE, People.OTTO))
                    .isRefused(VerificationRefusal.NOT_FOUND);
            verification
                    .given(REQUESTED, KEPT, VERIFIED)
                    .when(new EnterCode(ID, CODE, People.KIM))
                    .isRefused(VerificationRefusal.ALREADY_VERIFIED);
        }
    }

    @Nested
    class What_is_kept {

        @Test
        void is_another_for_another_code_contact_point_or_address() {
            var other = VerificationId.of(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8002"));
            var hash = CodeHash.of("12345678", ID, "+4512345678");

            assertThat(hash).isEqualTo(CodeHash.of("12345678", ID, "+4512345678"));
            assertThat(hash.value()).hasSize(64).doesNotContain("12345678");
            assertThat(List.of(
                            CodeHash.of("12345679", ID, "+4512345678"),
                            CodeHash.of("12345678", other, "+4512345678"),
                            CodeHash.of("12345678", ID, "+4512345679")))
                    .doesNotContain(hash)
                    .doesNotHaveDuplicates();
        }
    }
}
