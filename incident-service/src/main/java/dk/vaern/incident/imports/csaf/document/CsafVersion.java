package dk.vaern.incident.imports.csaf.document;

import java.util.List;
import java.util.Optional;

/**
 * The version of a document: a whole number or a semantic version (CSAF 2.0, section 3.1.11; Semantic Versioning 2.0.0).
 *
 * <p>Ordered by precedence, so that the newer revision is the greater one; {@code 2} ranks as {@code 2.0.0}. Build
 * metadata and the way of writing say nothing about age: they only keep the order total and consistent with equality.
 */
public final class CsafVersion implements Comparable<CsafVersion> {

    private static final int LONGEST = 200;

    private final String written;
    private final List<String> numbers;
    private final List<String> preRelease;

    private CsafVersion(String written, List<String> numbers, List<String> preRelease) {
        this.written = written;
        this.numbers = numbers;
        this.preRelease = preRelease;
    }

    /** @throws IllegalArgumentException for what is neither of the two */
    public static CsafVersion of(String written) {
        return parse(written)
                .orElseThrow(() -> new IllegalArgumentException("not a CSAF version: " + Quote.of(written)));
    }

    /** Empty for what is neither of the two. */
    public static Optional<CsafVersion> parse(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        if (isNumber(written)) {
            return Optional.of(new CsafVersion(written, List.of(written), List.of()));
        }
        String release = withoutBuild(written);
        if (release.length() < written.length() && !isIdentifiers(written.substring(release.length() + 1), false)) {
            return Optional.empty();
        }
        int dash = release.indexOf('-');
        List<String> numbers = List.of((dash < 0 ? release : release.substring(0, dash)).split("\\.", -1));
        if (numbers.size() != 3 || !numbers.stream().allMatch(CsafVersion::isNumber)) {
            return Optional.empty();
        }
        if (dash < 0) {
            return Optional.of(new CsafVersion(written, numbers, List.of()));
        }
        String label = release.substring(dash + 1);
        return isIdentifiers(label, true)
                ? Optional.of(new CsafVersion(written, numbers, List.of(label.split("\\.", -1))))
                : Optional.empty();
    }

    /** Of a later state of the document than that one. */
    public boolean isNewerThan(CsafVersion other) {
        return precedence(other) > 0;
    }

    /** Written as a whole number, not as a semantic version. */
    public boolean isInteger() {
        return numbers.size() == 1;
    }

    /** The first number, as written: it may have more digits than a {@code long} can hold. */
    public String major() {
        return numbers.getFirst();
    }

    /** {@code 0} and {@code 0.y.z}: nothing that was released. */
    public boolean isInitialDevelopment() {
        return major().equals("0");
    }

    public boolean isPreRelease() {
        return !preRelease.isEmpty();
    }

    /** The same release, whatever build metadata say. */
    public boolean isSameReleaseAs(CsafVersion other) {
        return withoutBuild(written).equals(withoutBuild(other.written));
    }

    /** The same release once it is out: build metadata and the pre-release label left away. */
    public boolean becomesSameReleaseAs(CsafVersion other) {
        return numbers.equals(other.numbers);
    }

    @Override
    public int compareTo(CsafVersion other) {
        int precedence = precedence(other);
        return precedence != 0 ? precedence : written.compareTo(other.written);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CsafVersion version && written.equals(version.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }

    private int precedence(CsafVersion other) {
        for (int i = 0; i < 3; i++) {
            int order = compareNumbers(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        if (isPreRelease() != other.isPreRelease()) {
            return isPreRelease() ? -1 : 1;
        }
        return comparePreReleases(other);
    }

    private String number(int i) {
        return i < numbers.size() ? numbers.get(i) : "0";
    }

    private int comparePreReleases(CsafVersion other) {
        int shared = Math.min(preRelease.size(), other.preRelease.size());
        for (int i = 0; i < shared; i++) {
            int order = compareIdentifiers(preRelease.get(i), other.preRelease.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    /** Numbers rank below words, semver.org 11.4. */
    private static int compareIdentifiers(String one, String other) {
        boolean oneIsNumber = isNumber(one);
        if (oneIsNumber != isNumber(other)) {
            return oneIsNumber ? -1 : 1;
        }
        return oneIsNumber ? compareNumbers(one, other) : one.compareTo(other);
    }

    /** Digits without leading zeros: the longer one is the greater one. */
    private static int compareNumbers(String one, String other) {
        int order = Integer.compare(one.length(), other.length());
        return order != 0 ? order : one.compareTo(other);
    }

    private static String withoutBuild(String written) {
        int plus = written.indexOf('+');
        return plus < 0 ? written : written.substring(0, plus);
    }

    private static boolean isNumber(String text) {
        return isDigits(text) && (text.length() == 1 || text.charAt(0) != '0');
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isIdentifiers(String text, boolean withoutLeadingZeros) {
        for (String identifier : text.split("\\.", -1)) {
            boolean letters = !identifier.isEmpty() && identifier.chars().allMatch(CsafVersion::mayStandInIdentifier);
            if (!letters || (withoutLeadingZeros && isDigits(identifier) && !isNumber(identifier))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayStandInIdentifier(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    }
}
