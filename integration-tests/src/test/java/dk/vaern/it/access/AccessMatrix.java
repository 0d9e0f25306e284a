package dk.vaern.it.access;

import dk.vaern.domain.kernel.Role;
import dk.vaern.it.world.World.Service;
import dk.vaern.web.security.Allowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which roles each endpoint is open to: as it is written down, and as a running service has it. */
final class AccessMatrix {

    private AccessMatrix() {}

    /** Lines {@code METHOD path: role role …} of the service's section. */
    static Map<String, Set<Role>> written(String service) {
        return lines().stream()
                .dropWhile(line -> !line.equals("[" + service + "]"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("["))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(
                        row -> row[0],
                        row -> Arrays.stream(row[1].split(" "))
                                .map(claim -> Role.ofClaim(claim).orElseThrow())
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                        (one, _) -> one,
                        TreeMap::new));
    }

    static Map<String, Set<Role>> of(Service running) {
        Map<String, Set<Role>> rows = new TreeMap<>();
        running.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> rows.put(
                                        verb + " " + path,
                                        roles(Objects.requireNonNull(method.getMethodAnnotation(Allowed.class)))))));
        return rows;
    }

    private static Set<Role> roles(Allowed allowed) {
        return allowed.anyRole() ? EnumSet.allOf(Role.class) : EnumSet.copyOf(Arrays.asList(allowed.value()));
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(AccessMatrix.class.getResourceAsStream("/access-matrix.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
