package dk.vaern.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.world.Answer;
import dk.vaern.it.world.Api;
import dk.vaern.it.world.Deeds;
import dk.vaern.it.world.World;
import dk.vaern.it.world.World.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log in the lines that collectors take. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditExportTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String AARHUS = "municipality-0751";
    private static final String STRANGER = "municipality-0461";
    private static final String AUDIT = "/api/v1/audit";

    private final World world = World.begin();
    private final Service incidents = world.incidentService(Map.of());
    private final Deeds deeds = new Deeds(incidents);
    private final Api auditor = incidents.as(AARHUS + ".auditor");

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void is_OCSF_API_activity_in_lines_of_JSON() {
        String incident = deeds.report(AARHUS, "AMBER");
        Trail.read(incidents, AARHUS + ".responder", incident, 200);
        Trail.read(incidents, STRANGER + ".responder", incident, 404);

        List<JsonNode> lines = export("application/x-ndjson", "?operation=readIncident&resource=" + incident)
                .map(JSON::readTree)
                .toList();

        assertThat(lines).hasSize(2).allSatisfy(event -> {
            assertThat(event.path("class_uid").intValue()).isEqualTo(6003);
            assertThat(event.path("category_uid").intValue()).isEqualTo(6);
            assertThat(event.path("type_uid").intValue()).isEqualTo(600302);
            assertThat(event.path("activity_id").intValue()).isEqualTo(2);
            assertThat(event.path("time").isIntegralNumber()).isTrue();
            assertThat(event.at("/metadata/version").stringValue()).isEqualTo("1.3.0");
            assertThat(event.at("/api/operation").stringValue()).isEqualTo("readIncident");
            assertThat(event.at("/resources/0/uid").stringValue()).isEqualTo(incident);
        });
        assertThat(lines.getFirst().path("status_id").intValue()).isEqualTo(1);
        assertThat(lines.getFirst().at("/actor/user/uid").stringValue()).isEqualTo(AARHUS + ".responder");
        assertThat(lines.getFirst().at("/src_endpoint/ip").isString()).isTrue();
        assertThat(lines.getLast().path("status_id").intValue()).isEqualTo(2);
        assertThat(lines.getLast().at("/src_endpoint/name").stringValue()).isEqualTo("withheld");
    }

    @Test
    void is_CEF_in_lines() {
        String incident = deeds.report(AARHUS, "AMBER");
        Trail.read(incidents, AARHUS + ".responder", incident, 200);

        assertThat(export("text/plain", "?operation=readIncident&resource=" + incident))
                .singleElement()
                .asString()
                .startsWith("CEF:0|Vaern|incident-service|1|readIncident|GET readIncident|3|rt=")
                .contains(
                        " suid=" + AARHUS + ".responder ",
                        " spriv=responder ",
                        " cs1Label=organisation cs1=" + AARHUS,
                        " cn1Label=status cn1=200 ",
                        " cs3Label=resources cs3=incidents/" + incident + " OWNER ");
    }

    @Test
    void of_what_strangers_chose_is_still_one_line_with_the_same_columns() {
        JdbcClient.create(world.database().as("vaern_incident")).sql("""
                insert into audit.entry (at, request_id, status, service, subject, organisation, roles, operation,
                    method, path, agent, trace, resources, owners, grounds, concerned)
                values (now(), gen_random_uuid(), 200, 'incident-service', e'a|b=c\\\\d\\r\\nCEF:0|forged\\u001b[2J',
                    'municipality-0999', '{auditor}', 'forged', 'GET', '/a|b', e'=x\\n|y', 't', '{}', '{}', '{}',
                    '{municipality-0999}')
                """).update();
        Api theirs = incidents.as("municipality-0999.auditor");

        String cef = exported(theirs, "text/plain", "?operation=forged").text();
        String ocsf =
                exported(theirs, "application/x-ndjson", "?operation=forged").text();

        assertThat(cef.lines()).hasSize(1);
        assertThat(cef).contains("suid=a\\|b\\=c\\\\d\\r\\nCEF:0\\|forged?[2J").doesNotContain("\u001b");
        assertThat(cef.split("(?<!\\\\)\\|", -1)).hasSize(8);
        assertThat(ocsf.lines()).hasSize(1);
        assertThat(JSON.readTree(ocsf).at("/actor/user/uid").stringValue())
                .isEqualTo("a|b=c\\d\r\nCEF:0|forged\u001b[2J");
    }

    @Test
    void longer_than_any_page_is_whole_and_in_order() {
        JdbcClient.create(world.database().as("vaern_incident")).sql("""
                insert into audit.entry (at, request_id, status, service, subject, organisation, roles, operation,
                    method, path, trace, resources, owners, grounds, concerned)
                select now() - n * interval '1 second', gen_random_uuid(), 200, 'incident-service', 'kim',
                    'municipality-0998', '{auditor}', 'many', 'GET', '/', 't', '{}', '{}', '{}',
                    '{municipality-0998}'
                from generate_series(1, 3210) as n
                """).update();

        List<Long> times = exported(incidents.as("municipality-0998.auditor"), "application/x-ndjson", "")
                .text()
                .lines()
                .map(line -> JSON.readTree(line).path("time").longValue())
                .toList();

        assertThat(times).hasSizeGreaterThanOrEqualTo(3210).isSorted();
    }

    @Test
    void is_noted() {
        String trace = Trail.freshTrace();
        Trail.send(auditor, trace, "GET", AUDIT + "/export", "", Map.of("Accept", "text/plain"))
                .expect(200);

        assertThat(new Trail(world).of(trace))
                .extracting(Trail.Entry::operation)
                .containsExactly("exportAudit");
    }

    private Stream<String> export(String type, String query) {
        return exported(auditor, type, query).text().lines();
    }

    private Answer exported(Api who, String type, String query) {
        return who.send("GET", AUDIT + "/export" + query, null, Map.of("Accept", type))
                .expect(200);
    }
}
