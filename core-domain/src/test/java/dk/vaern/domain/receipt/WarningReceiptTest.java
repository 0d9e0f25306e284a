package dk.vaern.domain.receipt;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.VersionRefusal;
import dk.vaern.domain.receipt.ReceiptCommand.AcknowledgeWarning;
import dk.vaern.domain.receipt.ReceiptCommand.AssessExposure;
import dk.vaern.domain.receipt.ReceiptCommand.IssueReceipt;
import dk.vaern.domain.receipt.ReceiptCommand.MarkAcknowledgementOverdue;
import dk.vaern.domain.receipt.ReceiptCommand.ReportMitigation;
import dk.vaern.domain.receipt.ReceiptEvent.AcknowledgementBecameOverdue;
import dk.vaern.domain.receipt.ReceiptEvent.ExposureAssessed;
import dk.vaern.domain.receipt.ReceiptEvent.MitigationReported;
import dk.vaern.domain.receipt.ReceiptEvent.ReceiptIssued;
import dk.vaern.domain.receipt.ReceiptEvent.WarningAcknowledged;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.warning.WarningId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarningReceiptTest {

    private static final OrganisationId AARHUS = new OrganisationId("municipality-0751");
    private static final OrganisationId ODENSE = new OrganisationId("municipality-0461");
    private static final ReceiptId ID = new ReceiptId(WarningId.of("01890a5d-ac96-774b-bcce-b302099a8057"), AARHUS);
    private static final Instant DEADLINE = Instant.parse("2026-11-02T12:00:00Z");
    private static final By ANNA = by(AARHUS, DEADLINE.minusSeconds(3600));
    private static final By MACHINE = machine(DEADLINE.minusSeconds(7200));

    private static final ReceiptEvent ISSUED = new ReceiptIssued(ID, DEADLINE);
    private static final ReceiptEvent ACKNOWLEDGED = new WarningAcknowledged(ID);
    private static final ReceiptEvent OVERDUE = new AcknowledgementBecameOverdue(ID, DEADLINE);
    private static final ReceiptEvent AFFECTED = new ExposureAssessed(ID, Exposure.AFFECTED, null);
    private static final ReceiptEvent NOT_AFFECTED = new ExposureAssessed(ID, Exposure.NOT_AFFECTED, "not in use");

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
    class Assessing {

        @ParameterizedTest
        @EnumSource(Exposure.class)
        void says_each_of_the_four_words(Exposure exposure) {
            receipt.given(ISSUED, ACKNOWLEDGED)
                    .when(assess(exposure, "checked"))
                    .happens(new ExposureAssessed(ID, exposure, "checked"));
        }

        @Test
        void acknowledges_as_well() {
            receipt.given(ISSUED)
                    .when(assess(Exposure.AFFECTED, null))
                    .happens(ACKNOWLEDGED, AFFECTED)
                    .answersVersion(3);
        }

        @ParameterizedTest
        @EnumSource(value = Exposure.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_AFFECTED")
        void needs_no_justification_when_something_remains_to_be_done(Exposure exposure) {
            receipt.given(ISSUED, ACKNOWLEDGED)
                    .when(assess(exposure, null))
                    .happens(new ExposureAssessed(ID, exposure, null));
        }

        @Test
        void as_not_affected_needs_a_justification() {
            receipt.given(ISSUED)
                    .when(assess(Exposure.NOT_AFFECTED, null))
                    .isRefused(ReceiptRefusal.JUSTIFICATION_NEEDED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n"})
        void blank_is_no_justification(String blank) {
            receipt.given(ISSUED)
                    .when(assess(Exposure.NOT_AFFECTED, blank))
                    .isRefused(ReceiptRefusal.JUSTIFICATION_NEEDED);
        }

        @Test
        void may_change_its_mind() {
            receipt.given(ISSUED, ACKNOWLEDGED, AFFECTED)
                    .when(assess(Exposure.FIXED, "patched"))
                    .happens(new ExposureAssessed(ID, Exposure.FIXED, "patched"));
        }

        @Test
        void may_change_its_justification() {
            receipt.given(ISSUED, ACKNOWLEDGED, NOT_AFFECTED)
                    .when(assess(Exposure.NOT_AFFECTED, "switched off"))
                    .happens(new ExposureAssessed(ID, Exposure.NOT_AFFECTED, "switched off"));
        }

        @Test
        void the_same_again_changes_nothing() {
            receipt.given(ISSUED, ACKNOWLEDGED, NOT_AFFECTED)
                    .when(assess(Exposure.NOT_AFFECTED, "not in use"))
                    .nothingHappens()
                    .answersVersion(3);
        }
    }

    @Nested
    class Reporting_a_mitigation {

        @Test
        void says_what_was_done() {
            receipt.given(ISSUED, ACKNOWLEDGED, AFFECTED)
                    .when(new ReportMitigation(ID, "patched 40 servers", ANNA))
                    .happens(new MitigationReported(ID, "patched 40 servers"));
        }

        @Test
        void may_be_done_again() {
            receipt.given(ISSUED, ACKNOWLEDGED, AFFECTED, new MitigationReported(ID, "patched 40 servers"))
                    .when(new ReportMitigation(ID, "patched the rest", ANNA))
                    .happens(new MitigationReported(ID, "patched the rest"))
                    .answersVersion(5);
        }

        @Test
        void needs_an_answer_first() {
            receipt.given(ISSUED).when(new ReportMitigation(ID, "x", ANNA)).isRefused(ReceiptRefusal.NOT_ASSESSED);
        }

        @Test
        void needs_an_assessment_and_not_only_an_acknowledgement() {
            receipt.given(ISSUED, ACKNOWLEDGED)
                    .when(new ReportMitigation(ID, "x", ANNA))
                    .isRefused(ReceiptRefusal.NOT_ASSESSED);
        }

        @Test
        void makes_no_sense_when_not_affected() {
            receipt.given(ISSUED, ACKNOWLEDGED, AFFECTED, NOT_AFFECTED)
                    .when(new ReportMitigation(ID, "x", ANNA))
                    .isRefused(ReceiptRefusal.NOT_EXPOSED);
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

    private static AssessExposure assess(Exposure exposure, @Nullable String justification) {
        return new AssessExposure(ID, exposure, justification, ANNA);
    }

    private static By by(OrganisationId organisation, Instant at) {
        return new By(new Actor("anna", Role.RESPONDER, organisation), at);
    }

    private static By machine(Instant at) {
        return new By(Actor.machine(OrganisationId.NATIONAL_CENTRE), at);
    }
}
