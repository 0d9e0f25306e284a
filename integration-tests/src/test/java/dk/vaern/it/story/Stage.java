package dk.vaern.it.story;

import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Api;
import dk.vaern.it.world.Contact;
import dk.vaern.it.world.Message;
import dk.vaern.it.world.Message.Way;
import dk.vaern.it.world.Organisations;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.core.ThrowingRunnable;

/** Both services with all who work in them, and what has reached whom since a story last looked. */
final class Stage implements AutoCloseable {

    /** Registered, and without any way of being reached. */
    static final String SILENT = "supplier-tavs";

    private static final Duration SOON = Duration.ofSeconds(30);

    private final World world;
    private final Service incidents;
    private final Service notifications;
    private final Set<Message> seen = new HashSet<>();

    Stage(World world) {
        this.world = world;
        this.incidents = world.incidentService(Map.of());
        this.notifications = world.notificationService(Map.of());
    }

    /** Everybody is reached, two in three otherwise than by mail. */
    void registerOrganisations() {
        new Organisations(incidents).registerAll(this::contact);
        Organisations.register(asks("joint-municipal.administrator"), SILENT, "Den tavse leverandør");
    }

    private Contact contact(String organisation) {
        return switch (Math.floorMod(organisation.hashCode(), 3)) {
            case 0 -> new Contact(Way.EMAIL, "vagt@" + organisation + ".example");
            case 1 -> new Contact(Way.SMS, telephone(organisation));
            default -> world.providers().hook(organisation);
        };
    }

    private static String telephone(String organisation) {
        return "+45" + (10_000_000 + Math.floorMod(organisation.hashCode(), 89_999_999));
    }

    /** The address under which a message to the organisation arrives. */
    String addressOf(String organisation) {
        return contact(organisation).address();
    }

    /** Somebody at incident-service. */
    Api asks(String client) {
        return incidents.as(client);
    }

    /** Somebody at notification-service. */
    Api isTold(String client) {
        return notifications.as(client);
    }

    Instant in(Duration duration) {
        return world.clock().instant().plus(duration);
    }

    void later(Duration duration) {
        world.clock().advance(duration);
    }

    static void soon(ThrowingRunnable assertion) {
        await().atMost(SOON).untilAsserted(assertion);
    }

    /** What has arrived since the last time. */
    List<Message> arrived() {
        return world.providers().messages().stream()
                .filter(message -> !seen.contains(message))
                .toList();
    }

    /** From now on only what arrives later is {@link #arrived()}. */
    void seen() {
        seen.addAll(world.providers().messages());
    }

    @Override
    public void close() {
        world.close();
    }
}
