package dk.vaern.notification.command;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.Handling;
import dk.vaern.domain.notification.Notification;
import dk.vaern.domain.notification.NotificationCommand;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.EventMetadata;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Hands commands to notifications, with who gave them and what led to them. */
@Component
public class NotificationDesk {

    private final Commands commands;

    NotificationDesk(Commands commands) {
        this.commands = commands;
    }

    /**
     * Returns the notification's version since.
     *
     * @param causation the id of the event or request that led to it
     * @throws dk.vaern.domain.kernel.Refused when a rule says no
     */
    public long give(NotificationCommand command, String causation) {
        return give(command, causation, OptionalLong.empty());
    }

    /** As the other, on the ground of a version. */
    public long give(NotificationCommand command, String causation, OptionalLong expectedVersion) {
        Actor actor = command.by().actor();
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, actor.subject());
        metadata.put(EventMetadata.ROLE, actor.role().claim());
        metadata.put(EventMetadata.ORGANISATION, actor.organisation().value());
        metadata.put(EventMetadata.CAUSATION, causation);
        metadata.put(EventMetadata.TRACE, causation);
        expectedVersion.ifPresent(version -> metadata.put(Handling.EXPECTED_VERSION, Long.toString(version)));
        return commands.send(Notification.COMMANDS, command, metadata);
    }
}
