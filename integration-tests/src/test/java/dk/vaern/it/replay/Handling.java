package dk.vaern.it.replay;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Somebody at work on one incident. */
record Handling(Api who, String incident) {

    Answer give(Deed deed) {
        byte[] body = deed.body() == null ? null : deed.body().getBytes(StandardCharsets.UTF_8);
        return who.send(body == null ? "DELETE" : "POST", path(deed.path()), body, Map.of());
    }

    void all(List<Deed> deeds) {
        deeds.forEach(deed -> give(deed).expect(200));
    }

    String path(String path) {
        return "/api/v1/incidents/" + incident + path;
    }
}
