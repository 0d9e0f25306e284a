package dk.vaern.notification.channel.sms;

import java.util.regex.Pattern;

/**
 * A text as a telephone receives it: in at most two segments, and how many it takes.
 *
 * @param text what is sent
 * @param segments 1 or 2
 */
public record SmsText(String text, Encoding encoding, int segments) {

    public static final int MOST_SEGMENTS = 2;

    private static final int ROOM_FOR_WORDS = 30;

    /** How the characters travel, and how many units fit alone and in each part of a longer message (3GPP TS 23.040). */
    public enum Encoding {
        GSM_7(160, 153, "..."),
        UCS_2(70, 67, "…");

        private final int alone;
        private final int each;
        private final String ellipsis;

        Encoding(int alone, int each, String ellipsis) {
            this.alone = alone;
            this.each = each;
            this.ellipsis = ellipsis;
        }
    }

    private static final Pattern LINK_AT_THE_END = Pattern.compile("\\s(https?://\\S+)\\s*$");

    /**
     * Shortens at a word, with an ellipsis, until it fits; a link at the end stays whole (if it leaves some
     * room), since it is what the reader needs.
     * Dashes and quotation marks of print become plain ones.
     */
    public static SmsText fit(String text) {
        var plain = Gsm7.plain(text.strip());
        var encoding = Gsm7.holds(plain) ? Encoding.GSM_7 : Encoding.UCS_2;
        var whole = of(plain, encoding);
        if (whole.segments <= MOST_SEGMENTS) {
            return whole;
        }
        var link = LINK_AT_THE_END.matcher(plain);
        if (link.find() && link.group(1).length() <= MOST_SEGMENTS * encoding.each - ROOM_FOR_WORDS) {
            return shortened(plain.substring(0, link.start()), encoding.ellipsis + " " + link.group(1), encoding);
        }
        return shortened(plain, encoding.ellipsis, encoding);
    }

    /** Does it go as it is? */
    public static boolean fits(String text) {
        var plain = Gsm7.plain(text.strip());
        return of(plain, Gsm7.holds(plain) ? Encoding.GSM_7 : Encoding.UCS_2).segments <= MOST_SEGMENTS;
    }

    /** In the small alphabet: letters without the marks that it lacks, and a question mark for what it lacks altogether. */
    public static String simple(String text) {
        return Gsm7.simple(text);
    }

    private static SmsText shortened(String words, String end, Encoding encoding) {
        var cut = words.length();
        while (cut > 0) {
            cut = wordEndBefore(words, cut);
            var shorter = of(words.substring(0, cut).stripTrailing() + end, encoding);
            if (shorter.segments <= MOST_SEGMENTS) {
                return shorter;
            }
        }
        return of(end, encoding);
    }

    /** The end of the word before the last one; inside one enormous word, a character less. */
    private static int wordEndBefore(String words, int cut) {
        var blank = words.lastIndexOf(' ', cut - 1);
        if (blank > cut - 40 && blank > 0) {
            return blank;
        }
        return words.offsetByCodePoints(cut, -1);
    }

    static SmsText of(String text, Encoding encoding) {
        return new SmsText(text, encoding, segments(text, encoding));
    }

    private static int segments(String text, Encoding encoding) {
        if (text.codePoints().map(c -> units(c, encoding)).sum() <= encoding.alone) {
            return 1;
        }
        var segments = 1;
        var room = encoding.each;
        for (int c : text.codePoints().toArray()) {
            var units = units(c, encoding);
            if (units > room) {
                segments++;
                room = encoding.each;
            }
            room -= units;
        }
        return segments;
    }

    /** A character of two units is never divided between two segments. */
    private static int units(int codePoint, Encoding encoding) {
        return switch (encoding) {
            case GSM_7 -> Gsm7.septets(codePoint);
            case UCS_2 -> Character.charCount(codePoint);
        };
    }
}
