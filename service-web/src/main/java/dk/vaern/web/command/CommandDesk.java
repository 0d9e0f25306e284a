package dk.vaern.web.command;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.eventstore.boot.Commands;
import dk.vaern.eventstore.boot.EventMetadata;
import java.util.HashMap;
import java.util.Map;

/** Hands the commands of policies, timers and the dispatch to their aggregates, with what led to them. */
public final class CommandDesk {

    private final Commands commands;

    public CommandDesk(Commands commands) {
        this.commands = commands;
    }

    /**
     * Gives a command that something led to.
     *
     * @param aggregate the name under which it takes commands
     * @return the aggregate's version since
     * @throws dk.vaern.domain.kernel.Refused when a rule says no
     */
    public long giveBecause(Cause cause, String aggregate, Object command, Actor actor) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, actor.subject());
        metadata.put(EventMetadata.ROLE, actor.role().claim());
        metadata.put(EventMetadata.ORGANISATION, actor.organisation().value());
        metadata.put(EventMetadata.CAUSATION, cause.id());
        cause.trace().ifPresent(trace -> metadata.put(EventMetadata.TRACE, trace));
        return commands.send(aggregate, command, metadata);
    }
}
