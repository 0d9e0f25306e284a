package dk.vaern.domain.receipt;

import static dk.vaern.domain.receipt.Receipts.AARHUS;
import static dk.vaern.domain.receipt.Receipts.DEADLINE;
import static dk.vaern.domain.receipt.Receipts.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
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
import dk.vaern.domain.testing.Course;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever is asked of a receipt, in whatever order. */
class ReceiptCourseTest {

    private static final Course<ReceiptCommand, ReceiptEvent, ReceiptState> COURSE = new Course<>(
            new ReceiptState.Unissued(),
            (command, state) -> {
                ReceiptAdmission.admit(command, state);
                return WarningReceipt.decide(command, state);
            },
            ReceiptState::after);

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void issuing_reminding_and_acknowledging_happen_once_and_in_this_order(
            @ForAll("commands") List<ReceiptCommand> asked) {
        List<ReceiptEvent> events = COURSE.of(asked);

        var course = new StringBuilder();
        events.forEach(event -> course.append(letter(event)));
        assertThat(course.toString()).matches("|io?(a(s[sm]*)?)?");
        Statistics.label("overdue")
                .collect(course.indexOf("o") > 0)
                .coverage(seen -> seen.check(true).count(count -> count > 0));
        Statistics.label("mitigated")
                .collect(course.indexOf("m") > 0)
                .coverage(seen -> seen.check(true).count(count -> count > 0));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_mitigation_is_never_reported_by_one_that_is_not_affected(@ForAll("commands") List<ReceiptCommand> asked) {
        Exposure exposure = Exposure.NOT_AFFECTED;
        for (ReceiptEvent event : COURSE.of(asked)) {
            if (event instanceof ExposureAssessed assessed) {
                exposure = assessed.exposure();
            }
            if (event instanceof MitigationReported) {
                assertThat(exposure).isNotEqualTo(Exposure.NOT_AFFECTED);
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void remembering_never_throws_even_in_the_wrong_order(@ForAll("commands") List<ReceiptCommand> asked) {
        List<ReceiptEvent> events = COURSE.of(asked);

        assertThatCode(() -> COURSE.after(events.reversed())).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<List<ReceiptCommand>> commands() {
        Arbitrary<By> by = Combinators.combine(
                        Arbitraries.of(AARHUS, AARHUS, AARHUS, OrganisationId.JOINT_MUNICIPAL, Receipts.ODENSE),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(-2, 2))
                .as((organisation, machine, seconds) -> machine
                        ? Receipts.machine(DEADLINE.plusSeconds(seconds))
                        : Receipts.by(organisation, DEADLINE.plusSeconds(seconds)));
        return by.flatMap(ReceiptCourseTest::askedBy).list().ofMinSize(5).ofMaxSize(40);
    }

    private static Arbitrary<ReceiptCommand> askedBy(By by) {
        return Arbitraries.oneOf(
                Arbitraries.of(DEADLINE, DEADLINE.plusSeconds(1))
                        .injectNull(0.1)
                        .map(deadline -> new IssueReceipt(ID, deadline, by)),
                Arbitraries.just(new AcknowledgeWarning(ID, by)),
                Combinators.combine(
                                Arbitraries.of(Exposure.class),
                                Arbitraries.of("checked", " ").injectNull(0.3))
                        .as((exposure, justification) -> new AssessExposure(ID, exposure, justification, by)),
                Arbitraries.just(new ReportMitigation(ID, "patched", by)),
                Arbitraries.just(new MarkAcknowledgementOverdue(ID, by)));
    }

    private static char letter(ReceiptEvent event) {
        return switch (event) {
            case ReceiptIssued _ -> 'i';
            case AcknowledgementBecameOverdue _ -> 'o';
            case WarningAcknowledged _ -> 'a';
            case ExposureAssessed _ -> 's';
            case MitigationReported _ -> 'm';
        };
    }
}
