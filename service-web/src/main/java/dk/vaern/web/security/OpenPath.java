package dk.vaern.web.security;

/**
 * A path that is answered without a token; a bean for each.
 *
 * @param pattern as Spring MVC writes it: {@code /demo/**}
 * @param noted whether the audit log has it all the same, as what asks for something else than a token; what stands in the
 *     path's variables may be just that, and is left out
 */
public record OpenPath(String pattern, boolean noted) {

    /** Open to everybody, and nothing that anybody has to account for. */
    public OpenPath(String pattern) {
        this(pattern, false);
    }
}
