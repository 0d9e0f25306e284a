package dk.vaern.web.problem;

/**
 * One thing wrong with the input, and where.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the body; {@code ?limit} for a query parameter, <code>{id}</code> for a
 *     part of the path, {@code If-Match:} for a header
 * @param detail what it must be; never what it was
 */
public record InputFault(String pointer, String detail) {

    public static InputFault query(String name, String detail) {
        return new InputFault("?" + name, detail);
    }

    public static InputFault path(String name, String detail) {
        return new InputFault("{" + name + "}", detail);
    }

    public static InputFault header(String name, String detail) {
        return new InputFault(name + ":", detail);
    }
}
