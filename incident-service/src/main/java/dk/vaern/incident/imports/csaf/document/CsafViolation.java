package dk.vaern.incident.imports.csaf.document;

/**
 * A rule that a document breaks.
 *
 * @param rule {@code json}, {@code csaf-schema}, the number of a test of CSAF 2.0 section 6 ({@code 6.1.1}),
 *     {@code size}, or {@code link}
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole document
 * @param detail what is wrong, in one line without control characters
 */
public record CsafViolation(String rule, String pointer, String detail) {}
