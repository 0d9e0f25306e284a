package dk.vaern.notification.channel.sms;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.regex.Pattern;

/** The default alphabet of text messages (3GPP TS 23.038, section 6.2.1): what costs one septet, two, or is not in it. */
final class Gsm7 {

    private static final String ONE = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWO = "^{}\\[~]|€";

    /** Printers' characters with a plain twin, so that one dash does not halve the room of a message. */
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('\u00A0', " "),
            Map.entry('\t', " "),
            Map.entry('‐', "-"),
            Map.entry('‑', "-"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('‘', "'"),
            Map.entry('’', "'"),
            Map.entry('‚', "'"),
            Map.entry('´', "'"),
            Map.entry('`', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('„', "\""),
            Map.entry('«', "\""),
            Map.entry('»', "\""),
            Map.entry('‹', "<"),
            Map.entry('›', ">"),
            Map.entry('•', "-"),
            Map.entry('…', "..."));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Gsm7() {}

    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(PLAIN.getOrDefault((char) c, String.valueOf((char) c))));
        return plain.toString();
    }

    static String simple(String text) {
        var simple = new StringBuilder(text.length());
        plain(text).codePoints().forEach(c -> {
            String letter = Character.toString(c);
            String bare = holds(letter)
                    ? letter
                    : MARKS.matcher(Normalizer.normalize(letter, Form.NFKD)).replaceAll("");
            simple.append(holds(bare) ? bare : "?");
        });
        return simple.toString();
    }

    static boolean holds(String text) {
        return text.chars().allMatch(c -> ONE.indexOf(c) >= 0 || TWO.indexOf(c) >= 0);
    }

    /** 1, or 2 for what needs the escape character before it. */
    static int septets(int character) {
        return TWO.indexOf(character) >= 0 ? 2 : 1;
    }
}
