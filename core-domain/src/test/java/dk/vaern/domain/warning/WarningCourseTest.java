package dk.vaern.domain.warning;

import static dk.vaern.domain.testing.Odds.often;
import static dk.vaern.domain.testing.Odds.seldom;
import static dk.vaern.domain.warning.Warnings.ID;
import static dk.vaern.domain.warning.Warnings.NOW;
import static dk.vaern.domain.warning.Warnings.RELEASED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.domain.testing.Course;
import dk.vaern.domain.warning.WarningCommand.DraftWarning;
import dk.vaern.domain.warning.WarningCommand.ExpireWarning;
import dk.vaern.domain.warning.WarningCommand.ImportWarning;
import dk.vaern.domain.warning.WarningCommand.PublishWarning;
import dk.vaern.domain.warning.WarningCommand.RedraftWarning;
import dk.vaern.domain.warning.WarningCommand.ReviseWarning;
import dk.vaern.domain.warning.WarningCommand.WithdrawWarning;
import dk.vaern.domain.warning.WarningEvent.WarningDrafted;
import dk.vaern.domain.warning.WarningEvent.WarningExpired;
import dk.vaern.domain.warning.WarningEvent.WarningImported;
import dk.vaern.domain.warning.WarningEvent.WarningPublished;
import dk.vaern.domain.warning.WarningEvent.WarningRedrafted;
import dk.vaern.domain.warning.WarningEvent.WarningRevised;
import dk.vaern.domain.warning.WarningEvent.WarningWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Whatever is asked of a warning, in whatever order. */
class WarningCourseTest {

    private static final Course<WarningCommand, WarningEvent, WarningState> COURSE = new Course<>(
            new WarningState.Unwritten(),
            (command, state) -> {
                WarningAdmission.admit(command, state);
                return Warning.decide(command, state);
            },
            WarningState::after);

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void it_begins_once_is_published_once_and_ends_once(@ForAll("commands") List<WarningCommand> asked) {
        List<WarningEvent> events = COURSE.of(asked);

        var course = new StringBuilder();
        events.forEach(event -> course.append(letter(event)));
        assertThat(course.toString()).matches("|[di][ar]*(w|p(r*)[we]?)?");
        Statistics.label("last")
                .collect(course.isEmpty() ? "" : course.substring(course.length() - 1))
                .coverage(seen -> {
                    seen.check("w").count(count -> count > 0);
                    seen.check("e").count(count -> count > 0);
                    seen.check("p").count(count -> count > 0);
                });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void organisations_never_hold_anything_red(@ForAll("commands") List<WarningCommand> asked) {
        Tlp tlp = Tlp.RED;
        boolean published = false;
        for (WarningEvent event : COURSE.of(asked)) {
            published |= event instanceof WarningPublished;
            tlp = content(event).map(WarningContent::tlp).orElse(tlp);
            assertThat(published && tlp == Tlp.RED).isFalse();
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void revisions_of_a_document_never_go_back_and_never_come_twice(@ForAll("commands") List<WarningCommand> asked) {
        List<SourceDocument> takenIn = new ArrayList<>();
        for (WarningEvent event : COURSE.of(asked)) {
            source(event).ifPresent(takenIn::add);
        }

        assertThat(takenIn).isSortedAccordingTo(RevisionOrder.OF_DOCUMENTS);
        assertThat(takenIn).extracting(SourceDocument::sha256).doesNotHaveDuplicates();
        assertThat(takenIn.stream().map(SourceDocument::documentId).distinct()).hasSizeLessThanOrEqualTo(1);
        Statistics.label("taken in again")
                .collect(takenIn.size() > 1)
                .coverage(seen -> seen.check(true).count(count -> count > 0));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void remembering_never_throws_even_in_the_wrong_order(@ForAll("commands") List<WarningCommand> asked) {
        List<WarningEvent> events = COURSE.of(asked);

        assertThatCode(() -> COURSE.after(events.reversed())).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<List<WarningCommand>> commands() {
        Arbitrary<By> by = Combinators.combine(
                        Arbitraries.of(
                                Warnings.CENTRE, Warnings.CENTRE, Warnings.CENTRE, OrganisationId.JOINT_MUNICIPAL),
                        Arbitraries.of(NOW, NOW.plusSeconds(1), NOW.plus(Duration.ofDays(60))))
                .as(Warnings::by);
        return by.flatMap(WarningCourseTest::askedBy).list().ofMinSize(5).ofMaxSize(30);
    }

    private static Arbitrary<WarningCommand> askedBy(By by) {
        Arbitrary<WarningContent> contents = Arbitraries.of(Tlp.class).map(Warnings::content);
        Arbitrary<Distribution> distributions =
                Combinators.combine(deadlines(), deadlines()).as(Warnings::distribution);
        return Arbitraries.frequencyOf(
                often(Combinators.combine(contents, documents())
                        .as((said, from) -> new ImportWarning(ID, said, from, by))),
                often(Combinators.combine(
                                distributions.injectNull(0.3),
                                Arbitraries.of(Warnings.AARHUS, Warnings.ODENSE)
                                        .list()
                                        .ofMaxSize(3))
                        .as((to, recipients) -> new PublishWarning(ID, to, recipients, by))),
                often(contents.map(said -> new ReviseWarning(ID, said, "by hand", by))),
                often(Arbitraries.just(new ExpireWarning(ID, by))),
                seldom(Combinators.combine(contents, distributions)
                        .as((said, to) -> new DraftWarning(ID, said, to, by))),
                seldom(Combinators.combine(contents, distributions)
                        .as((said, to) -> new RedraftWarning(ID, said, to, by))),
                seldom(Arbitraries.just(new WithdrawWarning(ID, "false alarm", by))));
    }

    private static Arbitrary<@Nullable Instant> deadlines() {
        return Arbitraries.of(NOW.minusSeconds(600), Warnings.ACKNOWLEDGE_BY, Warnings.ACT_BY)
                .injectNull(0.2);
    }

    private static Arbitrary<SourceDocument> documents() {
        return Combinators.combine(
                        Arbitraries.of("one", "one", "one", "other"),
                        Arbitraries.of("1", "2", "2.1.0", "draft"),
                        Arbitraries.longs().between(0, 2),
                        Arbitraries.of("a", "b", "c", "d", "e"))
                .as((document, version, seconds, digit) ->
                        Warnings.source(document, version, RELEASED.plusSeconds(seconds), digit));
    }

    private static char letter(WarningEvent event) {
        return switch (event) {
            case WarningDrafted _ -> 'd';
            case WarningImported _ -> 'i';
            case WarningRedrafted _ -> 'a';
            case WarningPublished _ -> 'p';
            case WarningRevised _ -> 'r';
            case WarningWithdrawn _ -> 'w';
            case WarningExpired _ -> 'e';
        };
    }

    private static Optional<WarningContent> content(WarningEvent event) {
        return switch (event) {
            case WarningDrafted drafted -> Optional.of(drafted.content());
            case WarningImported imported -> Optional.of(imported.content());
            case WarningRedrafted redrafted -> Optional.of(redrafted.content());
            case WarningRevised revised -> Optional.of(revised.content());
            case WarningPublished _, WarningWithdrawn _, WarningExpired _ -> Optional.empty();
        };
    }

    private static Optional<SourceDocument> source(WarningEvent event) {
        return switch (event) {
            case WarningImported imported -> Optional.of(imported.source());
            case WarningRevised revised -> Optional.ofNullable(revised.source());
            case WarningDrafted _, WarningRedrafted _, WarningPublished _, WarningWithdrawn _, WarningExpired _ ->
                Optional.empty();
        };
    }
}
