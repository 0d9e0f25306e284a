package dk.vaern.web.server;

import java.util.Map;

/** What a service's log leaves out unless its site says otherwise. */
public final class LogLevels {

    /**
     * Axon warns, with a hundred lines of stack, of every command whose id is that of something else. Whoever sends it is
     * answered 404, and could fill a disk; what is wrong on our side comes out of the command and is logged there.
     */
    public static final Map<String, Object> DEFAULTS = Map.of("logging.level.org.axonframework.modelling", "error");

    private LogLevels() {}
}
