package dk.vaern.web.reading;

/**
 * A bean that says as whom the service reads for somebody.
 *
 * @param name of the database role; a plain SQL identifier that the service's own role may take on
 */
public record ReaderRole(String name) {}
