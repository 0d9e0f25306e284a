package dk.vaern.notification.message;

import dk.vaern.notification.channel.PlainText;

/**
 * Somebody else's text inside ours. It stays on one line and inside its quotation marks, is no markup, and no program that
 * shows the message makes a link of it: the only link in a message is ours.
 */
final class Quotation {

    private static final int TITLE = 100;
    private static final int SHORT_TITLE = 60;
    private static final int NAME = 60;

    private Quotation() {}

    static String title(String text) {
        return harmless(text, TITLE);
    }

    static String shortTitle(String text) {
        return harmless(text, SHORT_TITLE);
    }

    static String name(String text) {
        return harmless(text, NAME);
    }

    /** Shorter, of what is harmless already. */
    static String cut(String quoted, int limit) {
        return PlainText.cut(quoted, limit);
    }

    private static String harmless(String text, int limit) {
        var line = PlainText.line(text, Integer.MAX_VALUE)
                .replaceAll("[«»„“”\"]", "'")
                .replace('<', '‹')
                .replace('>', '›')
                .replace("://", ":/ /")
                .replaceAll("(?i)\\bwww\\.", "www ");
        return line.isEmpty() ? "–" : PlainText.cut(line, limit);
    }
}
