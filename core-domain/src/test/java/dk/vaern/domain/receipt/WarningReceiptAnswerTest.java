package dk.vaern.domain.receipt;

import static dk.vaern.domain.receipt.Receipts.ACKNOWLEDGED;
import static dk.vaern.domain.receipt.Receipts.AFFECTED;
import static dk.vaern.domain.receipt.Receipts.ANNA;
import static dk.vaern.domain.receipt.Receipts.ID;
import static dk.vaern.domain.receipt.Receipts.ISSUED;
import static dk.vaern.domain.receipt.Receipts.NOT_AFFECTED;
import static dk.vaern.domain.receipt.Receipts.assess;

import dk.vaern.domain.receipt.ReceiptCommand.ReportMitigation;
import dk.vaern.domain.receipt.ReceiptEvent.ExposureAssessed;
import dk.vaern.domain.receipt.ReceiptEvent.MitigationReported;
import dk.vaern.domain.testing.Scenario;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organisation answers beyond having read it. */
class WarningReceiptAnswerTest {

    private final Scenario<WarningReceipt> receipt = new Scenario<>(WarningReceipt.class, WarningReceipt.COMMANDS);

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
}
