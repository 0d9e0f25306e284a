package dk.vaern.incident.imports.csaf.document;

/** Foreign text made fit to be shown: one that forges no log line, reorders no letters and does not run on for ever. */
public final class Quote {

    private static final int LONGEST = 80;
    private static final String CUT = "…";

    private Quote() {}

    /** For a sentence about it: in quotation marks, on one line, at most some eighty characters. */
    public static String of(String foreign) {
        return '"' + oneLine(cut(foreign, LONGEST)) + '"';
    }

    /** Without line breaks, control characters, and what changes the direction of writing. */
    public static String oneLine(String foreign) {
        return replaced(foreign, false);
    }

    /** The same, but line breaks and tabs stay; every line ends in {@code \n}. */
    public static String lines(String foreign) {
        return replaced(
                foreign.indexOf('\r') < 0
                        ? foreign
                        : foreign.replace("\r\n", "\n").replace('\r', '\n'),
                true);
    }

    /** At most so many characters, the mark of the cut among them; never half a surrogate pair. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static String replaced(String text, boolean lineBreaksStay) {
        int first = firstUnfit(text, lineBreaksStay);
        if (first == text.length()) {
            return text;
        }
        StringBuilder fit = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!unfit(c, lineBreaksStay)) {
                fit.append(c);
            } else if (!invisible(c)) {
                fit.append(' ');
            }
        }
        return fit.toString();
    }

    private static int firstUnfit(String text, boolean lineBreaksStay) {
        int i = 0;
        while (i < text.length() && !unfit(text.charAt(i), lineBreaksStay)) {
            i++;
        }
        return i;
    }

    private static boolean unfit(char c, boolean lineBreaksStay) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        if (lineBreaksStay && (c == '\n' || c == '\t')) {
            return false;
        }
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || invisible(c);
    }

    /** Direction marks, embeddings, isolates and the byte order mark. */
    private static boolean invisible(char c) {
        return c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || c == '\uFEFF'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
