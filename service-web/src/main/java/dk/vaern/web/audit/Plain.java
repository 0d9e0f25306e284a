package dk.vaern.web.audit;

import org.jspecify.annotations.Nullable;

/** Turns what others chose freely into text that no log line, spreadsheet or terminal can take for something else. */
final class Plain {

    private static final char IN_PLACE = '?';

    private Plain() {}

    /** Printable ASCII of this length at the most, without bars, quotes, and signs that begin a formula; null for none. */
    static @Nullable String header(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String part = text.strip();
        StringBuilder plain = new StringBuilder(Math.min(part.length(), longest));
        char before = ' ';
        for (int i = 0; i < part.length() && i < longest; i++) {
            char next = isPlain(part.charAt(i), before) ? part.charAt(i) : IN_PLACE;
            plain.append(next);
            before = next;
        }
        return plain.toString();
    }

    /** A formula begins with one of these at the start of a cell, which is never right after a letter or digit. */
    private static boolean isPlain(char c, char before) {
        return switch (c) {
            case '=', '@', '|', '"', '\\', '`' -> false;
            case '+', '-' -> Character.isLetterOrDigit(before);
            default -> c >= ' ' && c <= '~';
        };
    }

    /** Any language's letters, but nothing that steers or that PostgreSQL cannot keep. */
    static String name(String text, int longest) {
        StringBuilder plain = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints().limit(longest).forEach(c -> plain.appendCodePoint(steers(c) ? IN_PLACE : c));
        return plain.toString();
    }

    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
