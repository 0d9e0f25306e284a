package dk.vaern.web.audit;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.visibility.Ground;
import dk.vaern.web.audit.log.AuditEntry.Who;
import dk.vaern.web.audit.log.Touched;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of one request while it is served. Whoever opens something to a viewer says so here, in passing, like a log
 * line's context; outside of requests nobody listens.
 */
public final class AuditTrail {

    private static final ThreadLocal<@Nullable AuditTrail> CURRENT = new ThreadLocal<>();

    /** A page has 200 items at the most, each about a few things. */
    private static final int MOST = 2_000;

    private record Opened(OrganisationId owner, Ground ground) {}

    private final Map<String, Opened> opened = new LinkedHashMap<>();
    private final Map<String, Touched> touched = new LinkedHashMap<>();
    private boolean written;
    private @Nullable Who author;

    AuditTrail() {}

    /** The one of the request that this thread serves. */
    static Optional<AuditTrail> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    void bind() {
        CURRENT.set(this);
    }

    static void unbind() {
        CURRENT.remove();
    }

    /**
     * It may be shown to the caller, on this ground; whether it is, the answer says.
     *
     * @param resource its kind and id, as paths have them: {@code incidents/<id>}
     */
    public static void opens(String resource, OrganisationId owner, Ground ground) {
        AuditTrail trail = CURRENT.get();
        if (trail != null && trail.opened.size() < MOST) {
            trail.opened.put(resource, new Opened(owner, ground));
        }
    }

    /** The request named it, or asked about it. */
    public static void asks(String resource) {
        current().ifPresent(trail -> trail.touch(Touched.of(resource)));
    }

    /** This is done by somebody who has no token, and whom what they hold makes known. */
    public static void isOf(Actor author) {
        current()
                .ifPresent(trail ->
                        trail.author = new Who(author.subject(), author.organisation(), Set.of(author.role())));
    }

    Optional<Who> author() {
        return Optional.ofNullable(author);
    }

    void touch(Touched thing) {
        if (touched.size() < MOST) {
            touched.merge(thing.resource(), thing, (before, now) -> now.owner() == null ? before : now);
        }
    }

    void touch(Collection<Touched> things) {
        things.forEach(this::touch);
    }

    /** What an item of the answer stands for: all of it on the ground on which any part of it was opened. */
    Optional<Ground> groundOf(Collection<String> resources) {
        return resources.stream()
                .map(opened::get)
                .filter(found -> found != null)
                .map(Opened::ground)
                .findFirst();
    }

    /** Events tell of this request. */
    void wrote() {
        written = true;
    }

    boolean isWritten() {
        return written;
    }

    /** @param shown whether the request was answered with what it asked for */
    List<Touched> touched(boolean shown) {
        return touched.values().stream().map(thing -> complete(thing, shown)).toList();
    }

    private Touched complete(Touched thing, boolean shown) {
        Opened gate = opened.get(thing.resource());
        if (gate == null) {
            return shown ? thing : new Touched(thing.resource(), thing.owner(), null);
        }
        return new Touched(thing.resource(), gate.owner(), shown ? gate.ground() : null);
    }
}
