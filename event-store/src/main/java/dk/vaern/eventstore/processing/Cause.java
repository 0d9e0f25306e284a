package dk.vaern.eventstore.processing;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What is kept of a failure: enough to know what to repair, and no values of rows that are about people.
 *
 * @param type the classes of what was thrown and of what it came from
 * @param message shortened; null when there is none, or when it may tell about a person
 */
public record Cause(String type, @Nullable String message) {

    private static final int LONGEST = 300;

    /** @param personal whether what failed holds what is known of persons: then a message may repeat it */
    public static Cause of(Throwable thrown, boolean personal) {
        return new Cause(type(thrown), personal ? null : message(thrown));
    }

    private static String type(Throwable thrown) {
        String name = thrown.getClass().getName();
        return thrown.getCause() == null
                ? name
                : name + " by " + root(thrown).getClass().getName();
    }

    private static @Nullable String message(Throwable thrown) {
        Throwable root = root(thrown);
        // The driver's own message repeats the row's values as a detail.
        ServerErrorMessage server = root instanceof PSQLException e ? e.getServerErrorMessage() : null;
        String message = server == null ? root.getMessage() : server.getSQLState() + " " + server.getMessage();
        return message == null || message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
