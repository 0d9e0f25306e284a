package dk.vaern.it.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.it.chart.helm.Chart;
import dk.vaern.it.chart.helm.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** No image can be built where this runs, so the two recipes are read instead. */
class DockerfileTest {

    private record Instruction(String keyword, String rest) {}

    @ParameterizedTest
    @ValueSource(strings = {"incident", "notification"})
    void keeps_the_rules(String service) {
        assertThat(broken(read(service))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"incident, 8080", "notification, 8081"})
    void opens_the_ports_that_the_chart_knows(String service, String port) {
        assertThat(rest(read(service), "EXPOSE")).containsExactly(port + " 9090");
        assertThat(Chart.render(Setup.OUTSIDE).service(service).plainVariables())
                .containsEntry("SERVER_PORT", port)
                .containsEntry("MANAGEMENT_SERVER_PORT", "9090");
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident", "notification"})
    void copies_what_changes_least_first_and_is_given_nothing_else(String service) {
        assertThat(rest(read(service), "COPY"))
                .containsExactly(
                        "target/image/dependencies/ ./",
                        "target/image/spring-boot-loader/ ./",
                        "target/image/snapshot-dependencies/ ./",
                        "target/image/application/ ./");
        assertThat(Chart.read(module(service).resolve(".dockerignore"))).isEqualTo("*\n!target/image\n");
    }

    /** The JVM that runs this is of the version in the image, so it knows the same flags. */
    @ParameterizedTest
    @ValueSource(strings = {"incident", "notification"})
    void starts_java_with_flags_that_it_knows(String service) throws IOException, InterruptedException {
        List<String> entry = new ArrayList<>(command(service, "ENTRYPOINT"));
        assertThat(entry).startsWith("java").endsWith("-jar", "application.jar");
        entry.set(0, Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        List<String> command = new ArrayList<>(entry.subList(0, entry.size() - 2));
        command.add("-version");
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), UTF_8);
        assertThat(java.waitFor()).as(output).isZero();
    }

    /** What was loaded under other flags is of no use to the JVM, and it says so only by starting slowly. */
    @ParameterizedTest
    @ValueSource(strings = {"incident", "notification"})
    void learns_to_start_under_the_flags_that_it_starts_with(String service) {
        List<String> entry = command(service, "ENTRYPOINT");
        List<String> learning = command(service, "RUN");

        assertThat(entry).contains("-XX:AOTCache=application.aot");
        assertThat(learning).contains("-XX:AOTCacheOutput=application.aot", "-Dspring.context.exit=onRefresh");
        assertThat(learning)
                .containsAll(entry.stream()
                        .filter(flag -> !flag.startsWith("-XX:AOTCache=") && !flag.contains("OnOutOfMemory"))
                        .toList());
    }

    @Nested
    class The_rules {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "FROM eclipse-temurin:latest",
                    "FROM eclipse-temurin",
                    "FROM eclipse-temurin:25-jdk",
                    "USER root",
                    "USER 0:0",
                    "USER vaern",
                    "ADD https://example.dk/agent.jar /app/",
                    "RUN apt-get update",
                    "RUN curl https://example.dk",
                    "ENV DATABASE_PASSWORD=x",
                    "ARG TOKEN",
                    "ENTRYPOINT java -jar application.jar"
                })
        void are_broken_by(String line) {
            String keyword = line.substring(0, line.indexOf(' '));
            List<Instruction> worse = new ArrayList<>(read("incident"));
            if (keyword.matches("FROM|USER|ENTRYPOINT")) {
                worse.removeIf(instruction -> instruction.keyword().equals(keyword));
            }
            worse.addAll(parse(line));
            assertThat(broken(worse)).isNotEmpty();
        }

        @Test
        void want_a_user() {
            List<Instruction> without = new ArrayList<>(read("incident"));
            without.removeIf(instruction -> instruction.keyword().equals("USER"));
            assertThat(broken(without)).isNotEmpty();
        }
    }

    private static List<String> broken(List<Instruction> file) {
        List<String> broken = new ArrayList<>();
        if (!rest(file, "FROM").stream()
                        .allMatch(image -> image.matches("eclipse-temurin:25\\.\\d+\\.\\d+_\\d+-jre-[a-z0-9]+"))
                || rest(file, "FROM").size() != 1) {
            broken.add("one base, pinned, and no more than a JRE 25");
        }
        if (rest(file, "USER").size() != 1 || !rest(file, "USER").getFirst().matches("[1-9]\\d{3,}:[1-9]\\d{3,}")) {
            broken.add("one user, by number, not root");
        }
        if (!rest(file, "ENTRYPOINT").stream().allMatch(entry -> entry.startsWith("["))
                || rest(file, "ENTRYPOINT").size() != 1) {
            broken.add("started without a shell, so that it hears the signal to stop");
        }
        for (Instruction instruction : file) {
            if (List.of("ADD", "VOLUME").contains(instruction.keyword()) || fetches(instruction)) {
                broken.add(instruction.keyword() + " brings what the build did not make");
            }
            if (instruction.rest().toLowerCase(Locale.ROOT).matches("(?s).*(password|secret|token|://).*")) {
                broken.add(instruction + " holds a secret or reaches for the network");
            }
        }
        if (rest(file, "LABEL").stream().noneMatch(labels -> labels.contains("org.opencontainers.image.title="))) {
            broken.add("labelled");
        }
        return broken;
    }

    /** All that is run is the service itself, without a shell. */
    private static boolean fetches(Instruction instruction) {
        return instruction.keyword().equals("RUN")
                && !instruction.rest().matches("\\[\"java\", .*\"application.jar\".*]");
    }

    private static List<String> command(String service, String keyword) {
        return List.of(new JsonMapper().readValue(rest(read(service), keyword).getFirst(), String[].class));
    }

    private static List<String> rest(List<Instruction> file, String keyword) {
        return file.stream()
                .filter(instruction -> instruction.keyword().equals(keyword))
                .map(Instruction::rest)
                .toList();
    }

    private static List<Instruction> read(String service) {
        return parse(Chart.read(module(service).resolve("Dockerfile")));
    }

    private static List<Instruction> parse(String file) {
        return file.replaceAll("(?m)^#.*$", "")
                .replaceAll("\\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+", 2))
                .map(parts -> new Instruction(parts[0], parts[1]))
                .toList();
    }

    private static Path module(String service) {
        return Path.of("..", service + "-service");
    }
}
