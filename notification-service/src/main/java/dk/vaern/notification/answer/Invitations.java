package dk.vaern.notification.answer;

import dk.vaern.domain.notification.NotificationEvent.NotificationRequested;
import dk.vaern.domain.notification.NotificationId;
import dk.vaern.domain.organisation.ContactPoint;
import dk.vaern.notification.answer.AnswerTable.Row;
import dk.vaern.notification.message.Invitation;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives out tokens, one with each message that leaves. This node remembers for a while which it gave to which delivery id, so
 * that another attempt carries the same bytes; another node gives out another, and both hold.
 */
@Component
public class Invitations {

    private static final int REMEMBERED = 5_000;

    private final AnswerTable table;
    private final AnswerSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Invitation> given = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Invitation> eldest) {
            return size() > REMEMBERED;
        }
    };

    Invitations(AnswerTable table, AnswerSettings settings, TransactionOperations transactions, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How the reader of a message may answer it.
     *
     * @param told by the message, all to this contact point
     */
    public Invitation to(String deliveryId, List<NotificationRequested> told, ContactPoint.Channel channel) {
        Invitation before = remembered(deliveryId);
        if (before != null) {
            return before;
        }
        Invitation invitation = transactions.execute(_ -> invite(told, channel));
        if (invitation == null) {
            throw new IllegalStateException("a transaction answers what was made in it");
        }
        synchronized (given) {
            given.put(deliveryId, invitation);
        }
        return invitation;
    }

    private @Nullable Invitation remembered(String deliveryId) {
        synchronized (given) {
            return given.get(deliveryId);
        }
    }

    private Invitation invite(List<NotificationRequested> told, ContactPoint.Channel channel) {
        Instant now = clock.instant();
        Token token = Token.random(random);
        boolean byText = channel == ContactPoint.Channel.SMS && settings.asksForReplies();
        Optional<String> code = byText ? Optional.of(code(told.getFirst(), now)) : Optional.empty();
        for (NotificationRequested one : told) {
            var row =
                    new Row(token.hash(), one.notificationId(), contactPoint(one), one.recipient(), code.orElse(null));
            table.insert(row, now, now.plus(settings.validity()));
        }
        return new Invitation(link(token), code.map(letters -> ("OK " + letters).strip()));
    }

    /** The same at every attempt, else one that no other message has that may still be answered. */
    private String code(NotificationRequested first, Instant now) {
        var contactPoint = contactPoint(first);
        table.lock(contactPoint);
        NotificationId id = first.notificationId();
        return table.codeOf(id, contactPoint)
                .orElseGet(() -> Codes.firstFree(table.openTexts(contactPoint, now).stream()
                        .map(row -> String.valueOf(row.code()))
                        .collect(Collectors.toSet())));
    }

    private static UUID contactPoint(NotificationRequested told) {
        if (told.contactPoint() == null) {
            throw new IllegalStateException("only what has a contact point is told");
        }
        return told.contactPoint();
    }

    private URI link(Token token) {
        return URI.create(settings.url().toString().replaceAll("/+$", "") + Answers.PATH + token.value());
    }
}
