package dk.vaern.web.security;

/**
 * A path that is answered without a token; a bean for each.
 *
 * @param pattern as Spring MVC writes it: {@code /demo/**}
 */
public record OpenPath(String pattern) {}
