package dk.vaern.domain.kernel;

import java.util.Locale;

/** A rule that says no. Each aggregate's refusals are one enum; the code is public and never changes. */
public interface Refusal {

    /** The enum constant's own name. */
    String name();

    Kind kind();

    /** One English sentence for the one who was refused. */
    String sentence();

    /** The stable, kebab-case code that clients may rely on. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How a refusal is to be understood by the caller. */
    enum Kind {
        /** It does not exist, or not for this caller; the two must not be told apart. */
        NOT_FOUND,
        /** The caller may see it, but may not do this to it. */
        NOT_PERMITTED,
        /** The input names something that cannot be. */
        INVALID,
        /** The rules do not allow it in the present state. */
        CONFLICT,
        /** The caller decided on another version than the present one. */
        PRECONDITION
    }
}
