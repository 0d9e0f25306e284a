package dk.vaern.notification.channel;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text that is only text: no control, formatting or direction characters, no halves of characters. */
public final class PlainText {

    private static final String ELLIPSIS = "…";
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private PlainText() {}

    /** One line: every run of white space and control characters is one blank; longer than {@code limit} it is cut at a character. */
    public static String line(String text, int limit) {
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isInvisible(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank(kept);
            } else {
                kept.appendCodePoint(c);
            }
        });
        return cut(kept.toString().strip(), limit);
    }

    /** Many lines: line ends become line feeds, tabs blanks, and what is not to be seen is left out. */
    public static String lines(String text) {
        var kept = new StringBuilder(text.length());
        LINE_END.matcher(text).replaceAll("\n").codePoints().forEach(c -> {
            if (c == '\n') {
                kept.append('\n');
            } else if (c == '\t') {
                kept.append(' ');
            } else if (!isInvisible(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    /** At most {@code limit} UTF-16 units, cut between characters as a reader counts them, with an ellipsis for what is gone. */
    public static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        var end = limit - ELLIPSIS.length();
        var whole = characters.isBoundary(end) ? end : characters.preceding(end);
        return text.substring(0, whole).stripTrailing() + ELLIPSIS;
    }

    private static void blank(StringBuilder kept) {
        if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
