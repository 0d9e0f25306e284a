package dk.vaern.it.access.scene;

import dk.vaern.domain.kernel.OrganisationId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Everything that is there when the matrix is tried: the id of a thing, by its sort and how it stands to an organisation. */
public final class Scene {

    /** One organisation of each kind. */
    public static final List<OrganisationId> CALLERS = List.of(
            new OrganisationId("municipality-0751"),
            OrganisationId.JOINT_MUNICIPAL,
            OrganisationId.NATIONAL_CENTRE,
            new OrganisationId("supplier-demo"),
            new OrganisationId("authority-datatilsynet"));

    /** To whom the others' things belong. */
    static final String OTHER = "municipality-0461";

    /** With whom they are shared. */
    static final String THIRD = "municipality-0101";

    /** Ids that never were, where they are no UUIDs. */
    private static final Map<String, String> NEVER = Map.of(
            "organisation",
            "municipality-9999",
            "answer",
            "municipality-9999",
            "processor",
            "no-such-processor",
            "notifier",
            "no-such-processor",
            "letter",
            "4711");

    private final Map<String, Map<OrganisationId, Map<Standing, String>>> ids = new HashMap<>();

    private Scene() {}

    /** Sets it up over HTTP, as people would. */
    public static Scene set(Hands hands) {
        var scene = new Scene();
        new OrganisationThings(hands).place(scene);
        for (OrganisationId caller : CALLERS) {
            new IncidentThings(hands).place(scene, caller);
            new ActionThings(hands).place(scene, caller);
            new CampaignThings(hands).place(scene, caller);
            new WarningThings(hands).place(scene, caller);
        }
        for (OrganisationId caller : CALLERS) {
            new NotificationThings(hands).place(scene, caller);
        }
        new DutyThings(hands).place(scene);
        return scene;
    }

    void put(String thing, OrganisationId caller, Standing standing, String id) {
        standings(thing, caller).put(standing, id);
    }

    /** A thing that is there already. */
    String id(String thing, OrganisationId caller, Standing standing) {
        return Objects.requireNonNull(standings(thing, caller).get(standing), thing + " " + standing);
    }

    /** How things of this sort can stand to the organisation. */
    public Set<Standing> of(String thing, OrganisationId caller) {
        return standings(thing, caller).keySet();
    }

    /** Empty when nothing of this sort stands so to the organisation. */
    public Optional<String> find(String thing, OrganisationId caller, Standing standing) {
        return Optional.ofNullable(standings(thing, caller).get(standing));
    }

    private Map<Standing, String> standings(String thing, OrganisationId caller) {
        return ids.computeIfAbsent(thing, _ -> new HashMap<>())
                .computeIfAbsent(
                        caller,
                        _ -> new EnumMap<>(Map.of(
                                Standing.NEVER, NEVER.getOrDefault(thing, "01980000-0000-7000-8000-000000000000"))));
    }
}
