package dk.vaern.notification.answer;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.AnswerWay;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.PersonId;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.notification.Notification;
import dk.vaern.domain.notification.NotificationCommand.AcknowledgeNotification;
import dk.vaern.notification.answer.AnswerTable.Row;
import dk.vaern.notification.facts.Facts;
import dk.vaern.web.audit.AuditTrail;
import dk.vaern.web.command.Cause;
import dk.vaern.web.command.CommandDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes answers from people who did not sign in: what they hold says which message they answer, and whose it was. */
@Component
public class Answers {

    /** Before the token. */
    public static final String PATH = "/a/";

    private final AnswerTable table;
    private final Facts facts;
    private final CommandDesk desk;
    private final Clock clock;

    Answers(AnswerTable table, Facts facts, CommandDesk desk, Clock clock) {
        this.table = table;
        this.facts = facts;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Acknowledges what the token was given out for; once more, it changes nothing.
     *
     * @return false for every token that answers nothing, whatever the reason
     */
    public boolean byLink(Token token) {
        return by(token.hash(), AnswerWay.LINK);
    }

    boolean by(String hash, AnswerWay how) {
        Instant now = clock.instant();
        List<Row> rows = table.of(hash, now);
        boolean taken = false;
        for (Row row : rows) {
            Optional<PersonId> person = person(row);
            taken |= person.isPresent() && acknowledge(row, how, person.get(), now);
        }
        if (taken) {
            table.answered(hash, now);
        }
        return taken;
    }

    /** Whose contact point it is; empty when it is nobody's any longer. */
    private Optional<PersonId> person(Row row) {
        return facts.organisation(row.recipient())
                .contactPoint(row.contactPoint())
                .filter(point -> !point.isErased())
                .map(point -> point.address().person());
    }

    private boolean acknowledge(Row row, AnswerWay how, PersonId person, Instant now) {
        var by = new By(new Actor(person.value(), Role.RESPONDER, row.recipient()), now);
        var command = new AcknowledgeNotification(row.notification(), how, person, by);
        try {
            desk.giveBecause(new Cause("answer", Optional.empty()), Notification.COMMANDS, command, by.actor());
            AuditTrail.isOf(by.actor());
            AuditTrail.asks("notifications/" + row.notification());
            return true;
        } catch (Refused _) {
            return false;
        }
    }
}
