package dk.vaern.notification.answer;

import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.notification.answer.AnswerTable.Row;
import dk.vaern.notification.facts.Facts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes text messages that came in. Whatever answers nothing is counted and otherwise ignored; one that comes twice answers
 * what it answered when it came first, though other messages may be open by now.
 */
@Component
public class TextReplies {

    private final AnswerTable table;
    private final Answers answers;
    private final Facts facts;
    private final MeterRegistry meters;
    private final Clock clock;

    TextReplies(AnswerTable table, Answers answers, Facts facts, MeterRegistry meters, Clock clock) {
        this.table = table;
        this.answers = answers;
        this.facts = facts;
        this.meters = meters;
        this.clock = clock;
    }

    /** What became of one, as it is counted. */
    enum Outcome {
        ACKNOWLEDGED,
        REPEATED,
        UNKNOWN_NUMBER,
        UNKNOWN_WORDS,
        NOTHING_OPEN,
        SEVERAL_OPEN
    }

    private record Found(Outcome outcome, @Nullable String hash) {}

    /**
     * Takes one.
     *
     * @param id the gateway's, the same when it comes again
     * @param from an E.164 number
     */
    public void take(String id, String from, String text) {
        Optional<Optional<String>> before = table.firstReply(id);
        if (before.isPresent()) {
            before.get().ifPresent(hash -> answers.by(hash, AnswerWay.SMS));
            count(Outcome.REPEATED);
            return;
        }
        Found found = find(from, text);
        // First what it answers is written, then it is answered: whoever takes it up again answers the same.
        table.reply(id, found.hash(), clock.instant()).ifPresent(hash -> answers.by(hash, AnswerWay.SMS));
        count(found.outcome());
    }

    private Found find(String from, String text) {
        Instant now = clock.instant();
        List<Row> known = table.openTexts(null, now).stream()
                .filter(row -> isFrom(from, row))
                .toList();
        Optional<TextAnswer> answer = TextAnswer.of(text);
        if (known.isEmpty()) {
            return new Found(Outcome.UNKNOWN_NUMBER, null);
        }
        return answer.map(given ->
                        choose(given, known.stream().filter(this::isOpen).toList()))
                .orElseGet(() -> new Found(Outcome.UNKNOWN_WORDS, null));
    }

    private boolean isFrom(String number, Row row) {
        return facts.organisation(row.recipient())
                .contactPoint(row.contactPoint())
                .flatMap(point -> point.address().text())
                .filter(number::equals)
                .isPresent();
    }

    /** It may have been acknowledged in another way. */
    private boolean isOpen(Row row) {
        return facts.notification(row.notification())
                .filter(notification -> !notification.state().acknowledged())
                .isPresent();
    }

    /** The one with that code; without a code, the one that was sent without, or the only one. */
    private static Found choose(TextAnswer answer, List<Row> open) {
        List<String> meant = messages(
                open.stream().filter(row -> answer.code().equals(row.code())).toList());
        if (meant.isEmpty() && answer.code().isEmpty()) {
            meant = messages(open);
        }
        return switch (meant.size()) {
            case 0 -> new Found(Outcome.NOTHING_OPEN, null);
            case 1 -> new Found(Outcome.ACKNOWLEDGED, meant.getFirst());
            default -> new Found(Outcome.SEVERAL_OPEN, null);
        };
    }

    /** One token of each message, however many notifications are in it and however often it was tried. */
    private static List<String> messages(List<Row> rows) {
        return rows.stream()
                .filter(row -> rows.stream()
                        .filter(other -> row.contactPoint().equals(other.contactPoint())
                                && String.valueOf(row.code()).equals(other.code()))
                        .findFirst()
                        .filter(first -> first.hash().equals(row.hash())
                                && first.notification().equals(row.notification()))
                        .isPresent())
                .map(Row::hash)
                .toList();
    }

    private void count(Outcome outcome) {
        meters.counter(
                        "vaern.text.replies",
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
    }
}
