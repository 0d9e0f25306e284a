package dk.vaern.domain.warning;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of two revisions is the newer. Versions are those of CSAF 2.0, section 3.1.11: an integer, or a semantic version
 * by the precedence of SemVer 2.0.0, section 11 (build metadata does not count). An integer is read as a major version.
 * What is neither has no order of its own: such versions are all alike, and before the others.
 */
final class RevisionOrder {

    static final Comparator<String> OF_VERSIONS =
            Comparator.comparing(RevisionOrder::parsed, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** By the time of release; versions decide between revisions of the same instant. */
    static final Comparator<SourceDocument> OF_DOCUMENTS =
            Comparator.comparing(SourceDocument::releasedAt).thenComparing(SourceDocument::version, OF_VERSIONS);

    /** Numbers of any size by value: they have no leading zeros, so the longer one is the larger. */
    private static final Comparator<String> NUMBERS =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** Nobody counts this far; what is longer is no version, and is not matched at length. */
    private static final int LONGEST = 255;

    private static final String NUMBER = "(0|[1-9][0-9]*)";
    private static final Pattern INTEGER = Pattern.compile(NUMBER);
    private static final String PRE_RELEASE = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
    private static final String BUILD = "[0-9A-Za-z-]+";
    private static final Pattern SEMANTIC = Pattern.compile(String.join("\\.", NUMBER, NUMBER, NUMBER) + "(?:-("
            + dotted(PRE_RELEASE) + "))?(?:\\+" + dotted(BUILD) + ")?");

    private RevisionOrder() {}

    private static String dotted(String identifier) {
        return identifier + "(?:\\." + identifier + ")*";
    }

    private static @Nullable Version parsed(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (INTEGER.matcher(text).matches()) {
            return new Version(List.of(text, "0", "0"), List.of());
        }
        Matcher semantic = SEMANTIC.matcher(text);
        if (!semantic.matches()) {
            return null;
        }
        String preRelease = semantic.group(4);
        return new Version(
                List.of(semantic.group(1), semantic.group(2), semantic.group(3)),
                preRelease == null ? List.of() : List.of(preRelease.split("\\.")));
    }

    private record Version(List<String> numbers, List<String> preRelease) implements Comparable<Version> {

        @Override
        public int compareTo(Version other) {
            for (int i = 0; i < numbers.size(); i++) {
                int order = NUMBERS.compare(numbers.get(i), other.numbers.get(i));
                if (order != 0) {
                    return order;
                }
            }
            if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
                return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
            }
            return comparePreRelease(other);
        }

        private int comparePreRelease(Version other) {
            int common = Math.min(preRelease.size(), other.preRelease.size());
            for (int i = 0; i < common; i++) {
                int order = compareIdentifiers(preRelease.get(i), other.preRelease.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(preRelease.size(), other.preRelease.size());
        }

        /** Numbers by value, and before words; words as ASCII sorts them. */
        private static int compareIdentifiers(String one, String other) {
            boolean isNumber = INTEGER.matcher(one).matches();
            boolean otherIsNumber = INTEGER.matcher(other).matches();
            if (isNumber && otherIsNumber) {
                return NUMBERS.compare(one, other);
            }
            return isNumber == otherIsNumber ? one.compareTo(other) : Boolean.compare(otherIsNumber, isNumber);
        }
    }
}
