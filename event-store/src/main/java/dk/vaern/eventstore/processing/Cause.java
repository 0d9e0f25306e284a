package dk.vaern.eventstore.processing;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What is kept of a failure: enough to know what to repair, and no values of rows that are about people. */
final class Cause {

    private static final int LONGEST = 300;

    private Cause() {}

    static String type(Throwable cause) {
        String name = cause.getClass().getName();
        return cause.getCause() == null
                ? name
                : name + " by " + root(cause).getClass().getName();
    }

    static @Nullable String message(Throwable cause) {
        Throwable root = root(cause);
        // The driver's own message repeats the row's values as a detail.
        ServerErrorMessage server = root instanceof PSQLException e ? e.getServerErrorMessage() : null;
        String message = server == null ? root.getMessage() : server.getSQLState() + " " + server.getMessage();
        return message == null || message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    private static Throwable root(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
