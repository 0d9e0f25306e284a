package dk.vaern.domain.notification;

import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.notification.NotificationCommand.RequestNotification;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One intent to reach somebody about one thing: takes commands in turn, and remembers what it decided. */
public final class Notification {

    /** The name under which all commands to a notification travel. */
    public static final String COMMANDS = "notification";

    /** After which it is given up. */
    public static final int MOST_ATTEMPTS = 8;

    /** Given up because the recipient has no way of being reached that fits. */
    public static final String NO_CONTACT_POINT = "no-contact-point";

    /** Given up because none of the ways that would fit is verified. */
    public static final String NOT_VERIFIED = "not-verified";

    /** Given up because another attempt would fail alike. */
    public static final String PERMANENT_FAILURE = "permanent-failure";

    /** Given up after the last attempt. */
    public static final String ATTEMPTS_EXHAUSTED = "attempts-exhausted";

    /** Given up because the destination itself says that it is no more: nothing is sent there until it is changed. */
    public static final String DESTINATION_GONE = "destination-gone";

    /** Given up because what a provider had taken did not arrive. */
    public static final String BOUNCED = "bounced";

    /** Withdrawn because the recipient may not see what it is about any longer. */
    public static final String NO_LONGER_SHARED = "no-longer-shared";

    /** Withdrawn because a newer one of the same matter is to reach the same contact point. */
    public static final String SUPERSEDED = "superseded";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private NotificationState state = new NotificationState.Unrequested();
    private long version;

    /** Answers the version after the command: how many events the notification has. */
    @CommandHandler(commandName = COMMANDS)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public long handle(NotificationCommand command, MetaData metaData) {
        Handling.handle(metaData, version, correlation(command), new Handling.Decision<NotificationEvent>() {
            @Override
            public void admit() {
                NotificationDecisions.admit(command, state);
            }

            @Override
            public List<NotificationEvent> decide() {
                return NotificationDecisions.decide(command, state);
            }
        });
        return version;
    }

    @EventSourcingHandler
    void on(NotificationEvent event) {
        id = event.notificationId().toString();
        state = state.after(event);
        version++;
    }

    private String correlation(NotificationCommand command) {
        return switch (state) {
            case NotificationState.Known known -> known.request().about().correlation();
            case NotificationState.Unrequested _ ->
                command instanceof RequestNotification request
                        ? request.about().correlation()
                        : command.notificationId().toString();
        };
    }
}
