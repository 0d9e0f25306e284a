package dk.vaern.incident.view.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.vaern.domain.codes.Sector;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.OrganisationKind;
import dk.vaern.domain.warning.Audience;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An audience as clients write and read it: {@code {"all": true}}, or who is named by kind, sector or id. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AudienceText(
        @Nullable Boolean all,
        @Nullable Set<OrganisationKind> kinds,
        @Nullable Set<Sector> sectors,
        @Nullable Set<OrganisationId> organisations) {

    public AudienceText {
        boolean named = isNamed(kinds) || isNamed(sectors) || isNamed(organisations);
        if (Boolean.TRUE.equals(all) == named) {
            throw new IllegalArgumentException(
                    "must be either {\"all\": true} or name kinds, sectors or organisations");
        }
    }

    private static boolean isNamed(@Nullable Set<?> set) {
        return set != null && !set.isEmpty();
    }

    public Audience audience() {
        return Boolean.TRUE.equals(all)
                ? new Audience.Everyone()
                : new Audience.Selected(orNone(kinds), orNone(sectors), orNone(organisations));
    }

    private static <T> Set<T> orNone(@Nullable Set<T> set) {
        return set == null ? Set.of() : set;
    }

    /** The same, for reading. */
    public static AudienceText of(Audience audience) {
        return switch (audience) {
            case Audience.Everyone() -> new AudienceText(true, null, null, null);
            case Audience.Selected(var kinds, var sectors, var organisations) ->
                new AudienceText(null, orAbsent(kinds), orAbsent(sectors), orAbsent(organisations));
        };
    }

    private static <T> @Nullable Set<T> orAbsent(Set<T> set) {
        return set.isEmpty() ? null : set;
    }
}
