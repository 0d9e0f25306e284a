package dk.vaern.domain.kernel;

import java.util.regex.Pattern;

/**
 * An organisation's readable id; its form says the kind: {@code municipality-<4 digits>}, {@code joint-municipal},
 * {@code national-centre}, {@code supplier-<slug>}, {@code authority-<slug>}.
 */
public record OrganisationId(String value) implements Comparable<OrganisationId> {

    private static final Pattern FORM = Pattern.compile(
            "municipality-[0-9]{4}|joint-municipal|national-centre|(?:supplier|authority)-[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    public static final int LONGEST = 80;

    public static final OrganisationId JOINT_MUNICIPAL = new OrganisationId("joint-municipal");
    public static final OrganisationId NATIONAL_CENTRE = new OrganisationId("national-centre");

    /** @throws IllegalArgumentException when the text has none of these forms */
    public OrganisationId {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an organisation id");
        }
    }

    /** As a regular expression. */
    public static String form() {
        return FORM.pattern();
    }

    public OrganisationKind kind() {
        return switch (value.charAt(0)) {
            case 'm' -> OrganisationKind.MUNICIPALITY;
            case 'j' -> OrganisationKind.JOINT_MUNICIPAL;
            case 'n' -> OrganisationKind.NATIONAL_CENTRE;
            case 's' -> OrganisationKind.SUPPLIER;
            default -> OrganisationKind.AUTHORITY;
        };
    }

    public boolean is(OrganisationKind kind) {
        return kind() == kind;
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
