package dk.vaern.it.access;

import dk.vaern.it.access.scene.Standing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of the matrix.
 *
 * @param place where the id stands that is tried; absent for an operation that takes none
 * @param standing how what it names stands to the caller; absent likewise
 * @param ids what stands in each place
 */
record Cell(
        Caller caller,
        String operation,
        @Nullable String place,
        @Nullable Standing standing,
        Map<String, String> ids,
        Outcome expected) {

    @Override
    public String toString() {
        return "%s as %s%s".formatted(operation, caller, place == null ? "" : ", %s %s".formatted(place, standing));
    }
}
