package dk.vaern.it.sharing;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An incident of which every text that people write is a word of its own, so that it is known wherever it turns up. */
final class Canaries {

    /** No word but a canary begins like this. */
    private static final String SONG = "zqkanarie";

    private final Api owner;
    private final Set<String> words = new TreeSet<>();
    private final Set<String> searched = new TreeSet<>();
    private final String incident;
    private String action = "";

    /** Reported, handled, closed and taken up again: nothing that can be written is left out. */
    Canaries(Api owner, String organisation, String now) {
        this.owner = owner;
        incident = owner.post(
                        "/api/v1/incidents", """
                {"title": "%s", "description": "%s", "severity": "LOW", "tlp": "AMBER", "affectedServices": ["%s"]}
                """.formatted(word("title"), word("description"), word("reportedservice")))
                .expect(201)
                .id();
        say("/triage", "{'outcome': 'CONFIRMED', 'reason': '%s'}", "triage");
        say("/severity", "{'severity': 'HIGH', 'reason': '%s'}", "severity");
        say("/category", "{'category': 'fraud/phishing', 'reason': '%s'}", "category");
        saySilently("/commander", "{'subject': '%s'}", "commander");
        say("/observations", "{'text': '%s'}", "observation");
        say("/decisions", "{'text': '%s', 'reason': '%s'}", "decision", "decisionreason");
        say(
                "/evidence",
                "{'name': '%s', 'sha256': '" + "ab".repeat(32) + "', 'size': 1, 'mediaType': 'text/plain'}",
                "evidence");
        say("/indicators", "{'type': 'domain-name', 'value': '%s'}", "indicator");
        say("/affected-services", "{'name': '%s'}", "service");
        say("/review-notes", "{'text': '%s'}", "reviewnote");
        say("/awareness", "{'at': '" + now + "', 'basis': '%s'}", "basis");
        String entry = owner.items(path("/timeline")).getFirst().path("id").stringValue();
        say(
                "/corrections",
                "{'entry': '" + entry + "', 'text': '%s', 'reason': '%s'}",
                "correction",
                "correctionreason");
        act(organisation);
        for (String phase : List.of("CONTAINED", "ERADICATED", "RECOVERED")) {
            owner.post(path("/phase"), "{\"phase\": \"" + phase + "\"}").expect(200);
        }
        say("/closure", "{'rootCause': '%s', 'lessons': '%s'}", "rootcause", "lessons");
        say("/reopening", "{'reason': '%s'}", "reopening");
    }

    private void act(String organisation) {
        action = saySilently(
                        "/actions",
                        "{'title': '%s', 'description': '%s', 'assignee': '" + organisation + "'}",
                        "actiontitle",
                        "actiondescription")
                .expect(201)
                .id();
        done("acceptance", "{}");
        done("start", "{}");
        done("block", "{'reason': '%s'}", "actionblock");
        done("unblock", "{}");
        done("completion", "{'result': '%s'}", "actionresult");
        done("verification", "{'result': '%s'}", "actionverified");
    }

    private void done(String deed, String body, String... fields) {
        owner.post("/api/v1/actions/" + action + "/" + deed, filled(body, fields))
                .expect(200);
    }

    /** Says something more, in words of which each is a canary that searches find. */
    void say(String path, String body, String... fields) {
        saySilently(path, body, fields).expect(200);
        for (String field : fields) {
            searched.add(SONG + field);
        }
    }

    private Answer saySilently(String path, String body, String... fields) {
        return owner.post(path(path), filled(body, fields));
    }

    private String filled(String body, String... fields) {
        Object[] filled = List.of(fields).stream().map(this::word).toArray();
        return body.formatted(filled).replace('\'', '"');
    }

    private String word(String field) {
        words.add(SONG + field);
        return SONG + field;
    }

    String incident() {
        return incident;
    }

    String action() {
        return action;
    }

    /** All that can be found anywhere: each canary. */
    Set<String> words() {
        return words;
    }

    /** What a search for incidents finds. */
    Set<String> searched() {
        var all = new TreeSet<>(searched);
        all.addAll(List.of(SONG + "title", SONG + "description", SONG + "reportedservice"));
        return all;
    }

    String path(String rest) {
        return "/api/v1/incidents/" + incident + rest;
    }

    /** The canaries that a text holds, and the ids that give the incident away. */
    List<String> in(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        if (lower.contains(SONG)) {
            found.addAll(words.stream().filter(lower::contains).toList());
            found.add(SONG);
        }
        if (lower.contains(incident)) {
            found.add(incident);
        }
        if (lower.contains(action)) {
            found.add(action);
        }
        return found;
    }
}
