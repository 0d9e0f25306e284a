package dk.vaern.web.testing;

import dk.vaern.domain.kernel.Actor;
import dk.vaern.domain.kernel.By;
import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.domain.kernel.Refusal;
import dk.vaern.domain.kernel.Refused;
import dk.vaern.domain.kernel.Role;
import dk.vaern.domain.kernel.Severity;
import dk.vaern.domain.kernel.Tlp;
import dk.vaern.web.json.Text;
import dk.vaern.web.openapi.Creates;
import dk.vaern.web.openapi.Example;
import dk.vaern.web.openapi.Refuses;
import dk.vaern.web.page.Cursor;
import dk.vaern.web.page.Page;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.security.Allowed;
import dk.vaern.web.security.Caller;
import dk.vaern.web.version.IfMatch;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.version.ReadYourWrite;
import dk.vaern.web.version.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Things have a title and a version; that is all the domain there is. */
@RestController
@RequestMapping(path = "/things", produces = MediaType.APPLICATION_JSON_VALUE)
class ThingResource {

    record ThingId(UUID value) {}

    record Part(@Text(max = 20) String name, int count) {}

    @Example("{'title': 'Printer on fire', 'severity': 'HIGH', 'tlp': 'AMBER+STRICT', 'parts': []}")
    record NewThing(
            @Text(max = 40) String title,
            @Text(max = 400, multiline = true) @Nullable String description,
            Severity severity,
            Tlp tlp,
            @Nullable Instant occurredAt,
            @Nullable OrganisationId owner,
            @Size(max = 3) @Nullable List<@Valid Part> parts) {}

    record Thing(UUID id, long version, NewThing what) {}

    enum ThingRefusal implements Refusal {
        NO_SUCH_THING(Kind.NOT_FOUND),
        NOT_YOURS(Kind.NOT_PERMITTED),
        ALREADY_CLOSED(Kind.CONFLICT),
        OTHER_VERSION(Kind.PRECONDITION),
        NOT_A_DATE(Kind.INVALID);

        private final Kind kind;

        ThingRefusal(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public String sentence() {
            return "It says: " + code() + ".";
        }
    }

    @Refuses
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface RefusedBy {
        ThingRefusal[] value();
    }

    private final Map<UUID, Thing> things = new ConcurrentHashMap<>();
    private final ReadYourWrite readYourWrite;

    ThingResource(ReadYourWrite readYourWrite) {
        this.readYourWrite = readYourWrite;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({Role.COORDINATOR, Role.RESPONDER})
    @Creates
    ResponseEntity<Written> create(By by, @Valid @RequestBody NewThing body) {
        Thing thing = new Thing(UUID.randomUUID(), 1, body);
        things.put(thing.id(), thing);
        return Written.created("/things/" + thing.id(), thing.id(), 1);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({Role.COORDINATOR, Role.RESPONDER})
    @RefusedBy({ThingRefusal.NO_SUCH_THING, ThingRefusal.ALREADY_CLOSED, ThingRefusal.OTHER_VERSION})
    ResponseEntity<Written> change(
            Actor actor, @PathVariable ThingId id, IfMatch ifMatch, @Valid @RequestBody NewThing body) {
        long version = ifMatch.attempt(expected -> {
            Thing thing = thing(id);
            if (expected.isPresent() && expected.getAsLong() != thing.version()) {
                throw new Refused(ThingRefusal.OTHER_VERSION, thing.version());
            }
            things.put(id.value(), new Thing(id.value(), thing.version() + 1, body));
            return thing.version() + 1;
        });
        return Written.changed(id.value(), version);
    }

    @GetMapping("/{id}")
    @Allowed(anyRole = true)
    ResponseEntity<Thing> read(Caller caller, @PathVariable ThingId id, MinVersion least) {
        Thing thing = readYourWrite
                .read(least, () -> Optional.ofNullable(things.get(id.value())), Thing::version)
                .orElseThrow(() -> new Refused(ThingRefusal.NO_SUCH_THING));
        return Written.read(thing, thing.version());
    }

    @DeleteMapping("/{id}")
    @Allowed(value = Role.ADMINISTRATOR, stepUp = true)
    void delete(Actor actor, @PathVariable ThingId id) {
        things.remove(id.value());
    }

    @GetMapping
    @Allowed(anyRole = true)
    ResponseEntity<Page<Thing>> list(
            PageRequest page,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Tlp tlp,
            @RequestParam(required = false) @Nullable OrganisationId owner,
            @RequestParam(required = false) @Nullable String q) {
        List<Thing> all = things.values().stream()
                .sorted(Comparator.comparing(Thing::id))
                .filter(thing -> page.after()
                        .map(cursor -> thing.id().compareTo(cursor.id(0)) > 0)
                        .orElse(true))
                .limit(page.beyond())
                .toList();
        return page.page(all, thing -> Cursor.after(thing.id()));
    }

    @PostMapping(path = "/imports", consumes = "application/csaf+json")
    @Allowed(Role.ANALYST)
    Map<String, Object> take(@RequestBody byte[] body) {
        return Map.of("size", body.length);
    }

    @PostMapping(path = "/any", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(anyRole = true)
    Map<String, Object> any(@RequestBody JsonNode body) {
        return Map.of();
    }

    @GetMapping("/me")
    @Allowed({Role.COORDINATOR, Role.RESPONDER, Role.LEADER})
    Map<String, Object> me(Caller caller, Actor actor) {
        return Map.of("subject", caller.subject(), "organisation", caller.organisation(), "role", actor.role());
    }

    private Thing thing(ThingId id) {
        return Optional.ofNullable(things.get(id.value())).orElseThrow(() -> new Refused(ThingRefusal.NO_SUCH_THING));
    }
}
