package dk.vaern.standalone;

import dk.vaern.standalone.ground.DataFolder;

/** What the person at the terminal reads once everything answers. */
final class Welcome {

    private Welcome() {}

    static String text(StandaloneSettings settings, DataFolder folder, double seconds) {
        var ports = settings.ports();
        return """

                Værn is ready after %.1f s.

                  incidents                http://localhost:%d
                  notifications            http://localhost:%d   (what it "sent": /demo/outbox)
                  demo identity provider   http://localhost:%d
                  PostgreSQL               %s
                  data and log             %s
                """.formatted(
                                seconds,
                                ports.incident(),
                                ports.notification(),
                                ports.identity(),
                                database(settings),
                                folder.path())
                + tryThis(ports);
    }

    private static String database(StandaloneSettings settings) {
        return settings.outsideDatabase()
                .map(StandaloneSettings.OutsideDatabase::url)
                .orElseGet(() -> "postgresql://postgres@127.0.0.1:%d/vaern"
                        .formatted(settings.ports().postgres()));
    }

    private static String tryThis(StandaloneSettings.Ports ports) {
        return """

                To try it, in another terminal: a token for a responder of Aarhus, an incident, and the list with it.

                  TOKEN=$(curl -s -u municipality-0751.responder:demo -d grant_type=client_credentials \\
                    http://localhost:%1$d/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
                    -d '{"title":"Mistænkelig kryptering på filserver","description":"Filer får nye endelser.","severity":"HIGH","tlp":"AMBER"}' \\
                    http://localhost:%2$d/api/v1/incidents
                  curl -s -H "Authorization: Bearer $TOKEN" http://localhost:%2$d/api/v1/incidents

                Ctrl-C stops all of it; the data is kept.
                """.formatted(ports.identity(), ports.incident());
    }
}
