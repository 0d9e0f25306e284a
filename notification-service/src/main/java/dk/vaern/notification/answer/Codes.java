package dk.vaern.notification.answer;

import java.util.Collection;
import java.util.stream.IntStream;

/**
 * What is written beside OK, so that it is known which of several messages is answered: nothing for the only one, else the
 * first letters that are free. No vowels, so that no code is a word.
 */
final class Codes {

    private static final String LETTERS = "BCDFGHJKLMNPRSTVXZ";

    private Codes() {}

    static String firstFree(Collection<String> taken) {
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(Codes::code)
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private static String code(int n) {
        if (n == 0) {
            return "";
        }
        int left = n - 1;
        String last = letter(left % LETTERS.length());
        int before = left / LETTERS.length();
        return before == 0 ? last : code(before) + last;
    }

    private static String letter(int n) {
        return String.valueOf(LETTERS.charAt(n));
    }
}
