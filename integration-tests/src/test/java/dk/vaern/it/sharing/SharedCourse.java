package dk.vaern.it.sharing;

import static dk.vaern.it.sharing.Night.AARHUS;
import static dk.vaern.it.sharing.Night.CENTRE;
import static dk.vaern.it.sharing.Night.JOINT;
import static dk.vaern.it.sharing.Night.ODENSE;
import static dk.vaern.it.sharing.Night.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One incident that is shared, handed on, taken back and written in at random; what is not possible just then is refused. */
final class SharedCourse {

    private static final List<String> GUESTS = List.of(AARHUS, ODENSE, "supplier-demo");
    private static final List<String> LABELS = List.of("CLEAR", "GREEN", "AMBER", "AMBER", "AMBER+STRICT");

    private final Map<String, Api> people;
    private final MovableClock clock;
    private final Random random;
    private final String incident;
    private String owner = AARHUS;
    private int number;

    SharedCourse(Map<String, Api> people, MovableClock clock, Random random) {
        this.people = people;
        this.clock = clock;
        this.random = random;
        this.incident = by(AARHUS)
                .post("/api/v1/incidents", """
                {"title": "Ukendt login", "description": "På to servere", "severity": "LOW", "tlp": "%s",
                 "affectedServices": ["Vandforsyning"]}""".formatted(any(List.of("GREEN", "AMBER", "AMBER+STRICT"))))
                .expect(201)
                .id();
    }

    String incident() {
        return incident;
    }

    /** Whose it is now. */
    String owner() {
        return owner;
    }

    void step() {
        number++;
        switch (random.nextInt(14)) {
            case 0, 1 -> invite(any(GUESTS));
            case 2 -> delete(owner, "/participants/" + any(GUESTS));
            case 3 -> post(owner, "/escalation", """
                        {"level": "%s", "reason": "Vurderet"}""".formatted(any(List.of("LOCAL", "JOINT", "NATIONAL"))));
            case 4 -> post(any(List.of(JOINT, CENTRE)), "/break-glass", """
                        {"reason": "Ingen svarer", "minutes": %d}""".formatted(1 + random.nextInt(5)));
            case 5 -> clock.advance(Duration.ofSeconds(30 + random.nextInt(240)));
            case 6 -> handOver(any(GUESTS));
            case 7 -> post(owner, "/severity", """
                        {"severity": "%s", "reason": "Set efter"}""".formatted(any(List.of("LOW", "MEDIUM", "HIGH"))));
            case 8 -> post(owner, "/actions", """
                        {"title": "Tiltag %d", "description": "I firewallen"}""".formatted(number));
            case 9 -> post(somebody(), "/indicators", """
                        {"type": "ipv4-addr", "value": "192.0.2.%d", "tlp": "%s"}""".formatted(number, any(LABELS)));
            case 10 -> post(somebody(), "/evidence", """
                        {"name": "log", "sha256": "%064x", "size": 1, "mediaType": "text/plain", "tlp": "%s"}""".formatted(number, any(LABELS)));
            case 11 -> post(owner, "/affected-services", """
                        {"name": "Tjeneste %d"}""".formatted(number));
            default -> post(somebody(), "/observations", """
                        {"text": "Iagttagelse %d", "tlp": "%s"}""".formatted(number, any(LABELS)));
        }
    }

    private void handOver(String to) {
        boolean offered = post(owner, "/owner", """
                {"organisation": "%s", "reason": "Deres systemer"}""".formatted(to));
        if (offered && post(to, "/owner/acceptance", "{}")) {
            owner = to;
            // Its actions follow by themselves, which is an entry each.
            await().atMost(Duration.ofSeconds(30)).until(this::actionsFollowed);
        }
    }

    private boolean actionsFollowed() {
        return by(owner).all("/api/v1/actions?limit=200&incident=" + incident).stream()
                .allMatch(action -> action.path("organisation").stringValue().equals(owner));
    }

    /** With the one who reads later, or with nobody named. */
    private void invite(String guest) {
        String named = random.nextBoolean() ? "" : "\"%s.coordinator\"".formatted(guest);
        post(owner, "/participants", """
                {"organisation": "%s", "history": "%s", "individuals": [%s]}""".formatted(guest, history(), named));
    }

    private String history() {
        return switch (random.nextInt(3)) {
            case 0 -> "ALL";
            case 1 -> clock.instant().minusSeconds(random.nextInt(200)).toString();
            default -> "FROM_NOW";
        };
    }

    private String somebody() {
        return any(List.of(owner, AARHUS, ODENSE, "supplier-demo", JOINT, CENTRE));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean post(String who, String path, String body) {
        return done(by(who).post(path(incident) + path, body));
    }

    private void delete(String who, String path) {
        done(by(who).delete(path(incident) + path));
    }

    private boolean done(Answer answer) {
        // 401: the clock has gone on so far that breaking the glass would want a fresh sign-in.
        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 401, 403, 404, 409);
        return answer.status() < 300;
    }

    private Api by(String organisation) {
        Api api = people.get(organisation);
        if (api == null) {
            throw new IllegalArgumentException(organisation);
        }
        return api;
    }
}
