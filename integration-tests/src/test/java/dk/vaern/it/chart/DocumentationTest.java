package dk.vaern.it.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Manifests;
import dk.vaern.it.chart.helm.Setup;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the documents list is what there is. */
class DocumentationTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void of_the_chart_lists_every_value_with_its_default() {
        JsonNode values = Manifests.parseOne(Chart.read(Chart.SOURCE.resolve("values.yaml")));
        Map<String, String> defaults = new TreeMap<>();
        collect("", values, defaults);
        assertThat(listedValues()).containsExactlyInAnyOrderEntriesOf(defaults);
    }

    @Test
    void of_operating_lists_every_variable_that_the_chart_sets() {
        Set<String> set = Arrays.stream(Setup.values())
                .flatMap(setup -> Stream.of(
                        Chart.render(setup),
                        Chart.render(setup, "smtp: {host: a.example.dk, from: a@example.dk, tls: implicit}")))
                .flatMap(Manifests::pods)
                .flatMap(pod -> Stream.of(pod.plainVariables(), pod.secretVariables()))
                .flatMap(variables -> variables.keySet().stream())
                .filter(name -> !name.startsWith("LOGGING_"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = rows(Path.of("..", "docs", "operating.md"))
                .flatMap(row -> CODE.matcher(row[1]).results())
                .map(name -> name.group(1))
                .filter(name -> name.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).hasSizeGreaterThan(20).isEqualTo(set);
    }

    private static Map<String, String> listedValues() {
        Map<String, String> listed = new TreeMap<>();
        rows(Chart.SOURCE.resolve("README.md"))
                .filter(row -> row[1].contains("`"))
                .forEach(row -> {
                    for (String service : new String[] {"incident", "notification"}) {
                        listed.put(
                                cell(row[1]).replace("<service>", service),
                                cell(row[2]).replace("<service>", service));
                    }
                });
        return listed;
    }

    private static void collect(String path, JsonNode node, Map<String, String> defaults) {
        if (node.isObject() && !node.isEmpty() && !path.endsWith("resources")) {
            node.properties()
                    .forEach(entry -> collect(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), defaults));
        } else {
            defaults.put(path, node.isString() ? node.asString() : node.toString());
        }
    }

    private static Stream<String[]> rows(Path document) {
        return Chart.read(document)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1));
    }

    private static String cell(String cell) {
        var code = CODE.matcher(cell);
        return code.find() ? code.group(1) : "";
    }
}
