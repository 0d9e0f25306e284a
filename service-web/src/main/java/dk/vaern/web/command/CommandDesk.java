package dk.vaern.web.command;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.EventMetadata;
import java.util.Map;

/** Hands the commands of policies and timers to their aggregates, with what led to them. */
public final class CommandDesk {

    private final Commands commands;

    public CommandDesk(Commands commands) {
        this.commands = commands;
    }

    /**
     * Gives a command that something led to.
     *
     * @param causation the id of the event, or the name of the timer
     * @return the aggregate's version since
     * @throws dk.vaern.domain.kernel.Refused when a rule says no
     */
    public long giveBecause(String causation, String aggregate, Object command, Actor actor) {
        return commands.send(
                aggregate,
                command,
                Map.of(
                        EventMetadata.ACTOR, actor.subject(),
                        EventMetadata.ROLE, actor.role().claim(),
                        EventMetadata.ORGANISATION, actor.organisation().value(),
                        EventMetadata.CAUSATION, causation));
    }
}
