package dk.vaern.domain.warning;

import static dk.vaern.domain.warning.Warnings.ANALYST;
import static dk.vaern.domain.warning.Warnings.DRAFTED;
import static dk.vaern.domain.warning.Warnings.EXPIRED;
import static dk.vaern.domain.warning.Warnings.ID;
import static dk.vaern.domain.warning.Warnings.IMPORTED;
import static dk.vaern.domain.warning.Warnings.PUBLISHED;
import static dk.vaern.domain.warning.Warnings.RELEASED;
import static dk.vaern.domain.warning.Warnings.SOURCE;
import static dk.vaern.domain.warning.Warnings.TO_ALL;
import static dk.vaern.domain.warning.Warnings.WITHDRAWN;
import static dk.vaern.domain.warning.Warnings.content;
import static dk.vaern.domain.warning.Warnings.source;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Scenario;
import dk.vaern.domain.warning.SourceDocument.Format;
import dk.vaern.domain.warning.SourceDocument.Revision;
import dk.vaern.domain.warning.WarningCommand.ImportWarning;
import dk.vaern.domain.warning.WarningEvent.WarningRedrafted;
import dk.vaern.domain.warning.WarningEvent.WarningRevised;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Taking in foreign documents, again and again. */
class WarningImportTest {

    private static final WarningContent NEWS = content(Tlp.CLEAR, "Patch the gateway now");
    private static final SourceDocument NEWER = source("2", RELEASED.plusSeconds(60), "b");

    private final Scenario<Warning> warning = new Scenario<>(Warning.class, Warning.COMMANDS);

    @Nested
    class The_first_time {

        @Test
        void makes_a_draft() {
            warning.given()
                    .when(new ImportWarning(ID, content(Tlp.CLEAR), SOURCE, ANALYST))
                    .happens(IMPORTED)
                    .answersVersion(1);
        }

        @Test
        void may_be_a_machines_doing() {
            var by = Warnings.machine(OrganisationId.NATIONAL_CENTRE, Warnings.NOW);
            warning.given()
                    .when(new ImportWarning(ID, content(Tlp.CLEAR), SOURCE, by))
                    .happens(IMPORTED);
        }
    }

    @Nested
    class The_same_bytes {

        @Test
        void change_nothing() {
            unchanged(SOURCE, IMPORTED);
        }

        @Test
        void change_nothing_after_a_redraft() {
            unchanged(SOURCE, IMPORTED, new WarningRedrafted(ID, NEWS, TO_ALL));
        }

        @Test
        void of_an_earlier_revision_change_nothing() {
            unchanged(SOURCE, IMPORTED, revised(NEWER));
        }

        @Test
        void change_nothing_after_the_end() {
            unchanged(SOURCE, IMPORTED, WITHDRAWN);
            unchanged(NEWER, IMPORTED, revised(NEWER), PUBLISHED, EXPIRED);
        }

        private void unchanged(SourceDocument document, WarningEvent... history) {
            new Scenario<>(Warning.class, Warning.COMMANDS)
                    .given(List.of(history))
                    .when(taking(document))
                    .nothingHappens()
                    .answersVersion(history.length);
        }
    }

    @Nested
    class A_newer_revision {

        @Test
        void revises_what_is_published() {
            warning.given(IMPORTED, PUBLISHED).when(taking(NEWER)).happens(revised(NEWER));
        }

        @Test
        void revises_a_draft() {
            warning.given(IMPORTED).when(taking(NEWER)).happens(revised(NEWER));
        }

        @Test
        void of_the_same_instant_is_told_by_its_version() {
            SourceDocument second = source("2", RELEASED, "b");
            warning.given(IMPORTED).when(taking(second)).happens(revised(second));
        }

        @Test
        void may_come_without_being_counted() {
            SourceDocument uncounted = source("1", RELEASED, "b");
            warning.given(IMPORTED).when(taking(uncounted)).happens(revised(uncounted));
        }

        @Test
        void carries_the_newest_line_of_its_history() {
            var history = List.of(
                    new Revision("9", RELEASED.plusSeconds(60), "of the same instant"),
                    new Revision("10", RELEASED.plusSeconds(60), "the newest"),
                    new Revision("11", RELEASED, "counted ahead"));
            SourceDocument document = with(NEWER, history);
            warning.given(IMPORTED)
                    .when(taking(document))
                    .happens(new WarningRevised(ID, NEWS, "the newest", document));
        }

        @Test
        void without_a_history_carries_its_version() {
            SourceDocument document = with(NEWER, List.of());
            warning.given(IMPORTED).when(taking(document)).happens(new WarningRevised(ID, NEWS, "2", document));
        }

        @Test
        void is_refused_when_it_makes_red_what_organisations_hold() {
            warning.given(IMPORTED, PUBLISHED)
                    .when(new ImportWarning(ID, content(Tlp.RED), NEWER, ANALYST))
                    .isRefused(WarningRefusal.RED_IS_FOR_INDIVIDUALS);
        }

        @Test
        void of_what_was_withdrawn_is_refused() {
            warning.given(IMPORTED, PUBLISHED, WITHDRAWN)
                    .when(taking(NEWER))
                    .isRefused(WarningRefusal.WARNING_WITHDRAWN);
        }

        @Test
        void of_what_has_expired_is_refused() {
            warning.given(IMPORTED, PUBLISHED, EXPIRED).when(taking(NEWER)).isRefused(WarningRefusal.WARNING_EXPIRED);
        }
    }

    @Nested
    class An_older_revision {

        @Test
        void is_refused() {
            warning.given(IMPORTED)
                    .when(taking(source("2", RELEASED.minusSeconds(1), "b")))
                    .isRefused(WarningRefusal.OLDER_REVISION);
        }

        @Test
        void of_the_same_instant_is_told_by_its_version() {
            warning.given(IMPORTED).when(taking(source("0", RELEASED, "b"))).isRefused(WarningRefusal.OLDER_REVISION);
        }

        @Test
        void than_the_newest_is_refused_though_newer_than_the_first() {
            SourceDocument between = source("1.5.0", RELEASED.plusSeconds(30), "c");
            warning.given(IMPORTED, revised(NEWER)).when(taking(between)).isRefused(WarningRefusal.OLDER_REVISION);
        }

        @Test
        void is_still_known_after_a_revision_by_hand() {
            warning.given(IMPORTED, revised(NEWER), new WarningRevised(ID, NEWS, "by hand", null))
                    .when(taking(source("1.5.0", RELEASED.plusSeconds(30), "c")))
                    .isRefused(WarningRefusal.OLDER_REVISION);
        }
    }

    @Nested
    class Another_document {

        @Test
        void is_refused() {
            warning.given(IMPORTED)
                    .when(taking(source("ICSA-26-002", "2", RELEASED.plusSeconds(60), "b")))
                    .isRefused(WarningRefusal.OTHER_DOCUMENT);
        }

        @Test
        void is_one_of_another_publisher() {
            warning.given(IMPORTED)
                    .when(taking(from(Format.CSAF, "https://other.example")))
                    .isRefused(WarningRefusal.OTHER_DOCUMENT);
        }

        @Test
        void is_one_in_another_format() {
            warning.given(IMPORTED)
                    .when(taking(from(Format.STIX, SOURCE.publisher())))
                    .isRefused(WarningRefusal.OTHER_DOCUMENT);
        }

        @Test
        void is_any_to_a_warning_that_was_written_here() {
            warning.given(DRAFTED).when(taking(SOURCE)).isRefused(WarningRefusal.OTHER_DOCUMENT);
        }

        private SourceDocument from(Format format, String publisher) {
            return new SourceDocument(
                    format,
                    publisher,
                    NEWER.documentId(),
                    NEWER.version(),
                    NEWER.releasedAt(),
                    NEWER.sha256(),
                    NEWER.size(),
                    NEWER.revisions());
        }
    }

    private static ImportWarning taking(SourceDocument document) {
        return new ImportWarning(ID, NEWS, document, ANALYST);
    }

    private static WarningRevised revised(SourceDocument document) {
        return new WarningRevised(ID, NEWS, "revision " + document.version(), document);
    }

    private static SourceDocument with(SourceDocument document, List<Revision> history) {
        return new SourceDocument(
                document.format(),
                document.publisher(),
                document.documentId(),
                document.version(),
                document.releasedAt(),
                document.sha256(),
                document.size(),
                history);
    }
}
