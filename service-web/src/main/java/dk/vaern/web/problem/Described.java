package dk.vaern.web.problem;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An exception for the log: kinds, SQL states and places in the code. Its messages stay out: they quote what people
 * wrote (a constraint's message quotes the row), and could forge lines.
 */
final class Described {

    private static final int FRAMES = 30;

    private Described() {}

    static String of(Throwable thrown) {
        return Causes.of(thrown).map(Described::one).collect(Collectors.joining("\n caused by "));
    }

    private static String one(Throwable thrown) {
        String state = thrown instanceof SQLException sql ? " (SQLSTATE " + sql.getSQLState() + ")" : "";
        return Stream.of(thrown.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining("", thrown.getClass().getName() + state, ""));
    }
}
