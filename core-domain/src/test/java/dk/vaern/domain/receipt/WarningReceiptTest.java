package dk.vaern.domain.receipt;

import static dk.vaern.domain.receipt.Receipts.AARHUS;
import static dk.vaern.domain.receipt.Receipts.ACKNOWLEDGED;
import static dk.vaern.domain.receipt.Receipts.AFFECTED;
import static dk.vaern.domain.receipt.Receipts.ANNA;
import static dk.vaern.domain.receipt.Receipts.DEADLINE;
import static dk.vaern.domain.receipt.Receipts.ID;
import static dk.vaern.domain.receipt.Receipts.ISSUED;
import static dk.vaern.domain.receipt.Receipts.MACHINE;
import static dk.vaern.domain.receipt.Receipts.ODENSE;
import static dk.vaern.domain.receipt.Receipts.OVERDUE;
import static dk.vaern.domain.receipt.Receipts.assess;
import static dk.vaern.domain.receipt.Receipts.by;
import static dk.vaern.domain.receipt.Receipts.machine;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.VersionRefusal;
import dk.vaern.domain.receipt.ReceiptCommand.AcknowledgeWarning;
import dk.vaern.domain.receipt.ReceiptCommand.IssueReceipt;
import dk.vaern.domain.receipt.ReceiptCommand.MarkAcknowledgementOverdue;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.domain.testing.Scenario;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningReceiptTest {

    private final Scenario<WarningReceipt> receipt = new Scenario<>(WarningReceipt.class, WarningReceipt.COMMANDS);

    @Nested
    class Issuing {

        @Test
        void starts_the_receipt_with_its_deadline() {
            receipt.given()
                    .when(new IssueReceipt(ID, DEADLINE, MACHINE))
                    .happens(ISSUED)
                    .answersVersion(1);
        }

        @Test
        void needs_no_deadline() {
            receipt.given().when(new IssueReceipt(ID, null, MACHINE)).happens(new ReceiptIssued(ID, null));
        }

        @Test
        void told_twice_changes_nothing() {
            receipt.given(ISSUED)
                    .when(new IssueReceipt(ID, DEADLINE, MACHINE))
                    .nothingHappens()
                    .answersVersion(1);
        }

        @Test
        void told_again_after_the_answer_changes_nothing() {
            receipt.given(ISSUED, ACKNOWLEDGED, AFFECTED)
                    .when(new IssueReceipt(ID, DEADLINE.plusSeconds(1), MACHINE))
                    .nothingHappens()
                    .answersVersion(3);
        }

        @Test
        void is_the_machines_alone() {
            receipt.given(ISSUED).when(new IssueReceipt(ID, DEADLINE, ANNA)).isRefused(ReceiptRefusal.NOT_YOUR_RECEIPT);
        }

        @Test
        void of_what_is_not_issued_is_hidden_from_people() {
            receipt.given().when(new IssueReceipt(ID, DEADLINE, ANNA)).isRefused(ReceiptRefusal.NOT_FOUND);
        }
    }

    @Nested
    class Acknowledging {

        @Test
        void says_that_the_warning_was_read() {
            receipt.given(ISSUED)
                    .when(new AcknowledgeWarning(ID, ANNA))
                    .happens(ACKNOWLEDGED)
                    .answersVersion(2);
        }

        @Test
        void is_possible_late() {
            receipt.given(ISSUED, OVERDUE)
                    .when(new AcknowledgeWarning(ID, by(AARHUS, DEADLINE.plusSeconds(60))))
                    .happens(ACKNOWLEDGED);
        }

        @Test
        void twice_changes_nothing() {
            receipt.given(ISSUED, ACKNOWLEDGED)
                    .when(new AcknowledgeWarning(ID, ANNA))
                    .nothingHappens()
                    .answersVersion(2);
        }

        @Test
        void after_an_assessment_changes_nothing() {
            receipt.given(ISSUED, ACKNOWLEDGED, AFFECTED)
                    .when(new AcknowledgeWarning(ID, ANNA))
                    .nothingHappens();
        }

        @Test
        void is_possible_for_the_machine_of_the_same_organisation() {
            receipt.given(ISSUED)
                    .when(new AcknowledgeWarning(ID, new By(Actor.machine(AARHUS), ANNA.at())))
                    .happens(ACKNOWLEDGED);
        }
    }

    @Nested
    class Becoming_overdue {

        @ParameterizedTest
        @ValueSource(longs = {0, 1, 86_400})
        void happens_from_the_deadline_on(long secondsLate) {
            receipt.given(ISSUED)
                    .when(new MarkAcknowledgementOverdue(ID, machine(DEADLINE.plusSeconds(secondsLate))))
                    .happens(OVERDUE);
        }

        @Test
        void is_said_on_anybodys_behalf() {
            By machine = new By(Actor.machine(ODENSE), DEADLINE);
            receipt.given(ISSUED)
                    .when(new MarkAcknowledgementOverdue(ID, machine))
                    .happens(OVERDUE);
        }

        @Test
        void never_happens_early() {
            receipt.given(ISSUED)
                    .when(new MarkAcknowledgementOverdue(ID, machine(DEADLINE.minusMillis(1))))
                    .isRefused(ReceiptRefusal.NOT_YET_OVERDUE);
        }

        @Test
        void never_happens_without_a_deadline() {
            receipt.given(new ReceiptIssued(ID, null))
                    .when(new MarkAcknowledgementOverdue(ID, machine(Instant.MAX)))
                    .isRefused(ReceiptRefusal.NOT_YET_OVERDUE);
        }

        @Test
        void twice_changes_nothing() {
            receipt.given(ISSUED, OVERDUE)
                    .when(new MarkAcknowledgementOverdue(ID, machine(DEADLINE.plusSeconds(1))))
                    .nothingHappens();
        }

        @Test
        void does_not_happen_to_what_was_acknowledged() {
            receipt.given(ISSUED, ACKNOWLEDGED)
                    .when(new MarkAcknowledgementOverdue(ID, machine(DEADLINE.plusSeconds(1))))
                    .nothingHappens();
        }

        @Test
        void does_not_happen_to_what_was_assessed() {
            receipt.given(ISSUED, ACKNOWLEDGED, AFFECTED)
                    .when(new MarkAcknowledgementOverdue(ID, machine(DEADLINE.plusSeconds(1))))
                    .nothingHappens();
        }

        @Test
        void is_the_machines_to_say() {
            receipt.given(ISSUED)
                    .when(new MarkAcknowledgementOverdue(ID, by(AARHUS, DEADLINE.plusSeconds(1))))
                    .isRefused(ReceiptRefusal.NOT_YOUR_RECEIPT);
        }

        @Test
        void needs_a_receipt() {
            receipt.given()
                    .when(new MarkAcknowledgementOverdue(ID, machine(DEADLINE.plusSeconds(1))))
                    .isRefused(ReceiptRefusal.NOT_FOUND);
        }
    }

    @Nested
    class Admission {

        @Test
        void what_is_not_issued_does_not_exist_even_for_its_organisation() {
            receipt.given().when(new AcknowledgeWarning(ID, ANNA)).isRefused(ReceiptRefusal.NOT_FOUND);
        }

        @ParameterizedTest
        @ValueSource(strings = {"joint-municipal", "national-centre"})
        void those_who_watch_do_not_answer_for_others(String watching) {
            By by = by(new OrganisationId(watching), ANNA.at());
            receipt.given(ISSUED).when(new AcknowledgeWarning(ID, by)).isRefused(ReceiptRefusal.NOT_YOUR_RECEIPT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"municipality-0461", "supplier-demo", "authority-datatilsynet"})
        void for_all_others_it_does_not_exist(String other) {
            By by = by(new OrganisationId(other), ANNA.at());
            receipt.given(ISSUED).when(new AcknowledgeWarning(ID, by)).isRefused(ReceiptRefusal.NOT_FOUND);
        }

        @Test
        void another_organisations_answer_is_refused_before_its_version_is_looked_at() {
            receipt.given(ISSUED)
                    .when(new AcknowledgeWarning(ID, by(ODENSE, ANNA.at())), Map.of(Handling.EXPECTED_VERSION, "7"))
                    .isRefused(ReceiptRefusal.NOT_FOUND);
        }
    }

    @Nested
    class Versions {

        @Test
        void that_match_let_the_command_through() {
            receipt.given(ISSUED)
                    .when(new AcknowledgeWarning(ID, ANNA), Map.of(Handling.EXPECTED_VERSION, "1"))
                    .happens(ACKNOWLEDGED);
        }

        @Test
        void that_do_not_match_stop_it() {
            receipt.given(ISSUED, ACKNOWLEDGED)
                    .when(assess(Exposure.FIXED, null), Map.of(Handling.EXPECTED_VERSION, "1"))
                    .isRefused(VersionRefusal.VERSION_MISMATCH);
        }
    }
}
