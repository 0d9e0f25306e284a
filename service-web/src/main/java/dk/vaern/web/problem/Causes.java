package dk.vaern.web.problem;

import java.util.Optional;
import java.util.stream.Stream;

/** A throwable and what caused it, outermost first; bounded, since causes can be made to run in circles. */
public final class Causes {

    private static final int DEEPEST = 25;

    private Causes() {}

    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .limit(DEEPEST);
    }

    public static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> type) {
        return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }
}
