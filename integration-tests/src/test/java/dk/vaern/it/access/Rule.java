package dk.vaern.it.access;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.it.access.scene.Standing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who comes past the door of a thing, by how it stands to them.
 *
 * @param thing its sort, which is the rule's name up to the dot
 */
record Rule(String thing, List<Stand> letIn, List<Stand> refused) {

    /** @param standing absent: all but never */
    record Stand(@Nullable OrganisationKind kind, @Nullable Standing standing) {

        static Stand read(String word) {
            int colon = word.indexOf(':');
            String standing = word.substring(colon + 1);
            return new Stand(
                    colon < 0 ? null : Rule.kind(word.substring(0, colon)),
                    standing.equals("*") ? null : Standing.read(standing));
        }

        boolean holds(OrganisationKind caller, Standing how) {
            return (kind == null || kind == caller) && (standing == null ? how != Standing.NEVER : standing == how);
        }
    }

    private static final Map<String, OrganisationKind> KINDS = Map.of(
            "municipality", OrganisationKind.MUNICIPALITY,
            "joint", OrganisationKind.JOINT_MUNICIPAL,
            "centre", OrganisationKind.NATIONAL_CENTRE,
            "supplier", OrganisationKind.SUPPLIER,
            "authority", OrganisationKind.AUTHORITY);

    static OrganisationKind kind(String word) {
        return Objects.requireNonNull(KINDS.get(word), word);
    }

    /** Reads what stands after the equals sign. */
    static Rule read(String name, String text) {
        String[] sides = (text + " | ").split("\\|", -1);
        return new Rule(name.substring(0, name.indexOf('.')), stands(sides[0]), stands(sides[1]));
    }

    private static List<Stand> stands(String text) {
        return Stream.of(text.strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .map(Stand::read)
                .toList();
    }

    Outcome of(OrganisationId caller, Standing standing) {
        OrganisationKind kind = caller.kind();
        if (letIn.stream().anyMatch(stand -> stand.holds(kind, standing))) {
            return Outcome.LET_IN;
        }
        return refused.stream().anyMatch(stand -> stand.holds(kind, standing)) ? Outcome.NOT_YOURS : Outcome.HIDDEN;
    }
}
