package dk.vaern.it.person;

import static org.assertj.core.api.Assertions.assertThat;

import dk.vaern.domain.kernel.Role;
import dk.vaern.it.openapi.Description;
import dk.vaern.it.openapi.Description.Operation;
import dk.vaern.it.world.Answer;
import dk.vaern.it.world.World.Service;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that services answer to an organisation and to those who watch, in all of their roles. */
final class Answers {

    private static final Pattern PLACE = Pattern.compile("([a-z-]+)/\\{[a-zA-Z]+}");
    private static final String YEAR = "from=2026-01-01T00:00:00Z&to=2026-12-31T00:00:00Z";
    private static final List<String> BESIDES =
            List.of("/actuator/health", "/actuator/info", "/actuator/prometheus", "/v3/api-docs");

    private final List<Service> services;
    private final List<String> callers;
    private final Map<String, String> ids;
    private final Set<String> unanswered = new TreeSet<>();

    /** @param ids of something that is there, by what stands before it in a path */
    Answers(List<Service> services, List<String> organisations, Map<String, String> ids) {
        this.services = services;
        this.callers = organisations.stream()
                .flatMap(organisation -> Stream.of(Role.values()).map(role -> organisation + "." + role.claim()))
                .toList();
        this.ids = ids;
    }

    /** Which readings show any of the words to anybody. */
    Set<String> showing(List<String> words) {
        return services.stream()
                .flatMap(service -> showing(service, words))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which were answered to nobody, and have shown nothing for that reason alone. */
    Set<String> unanswered() {
        return unanswered;
    }

    private Stream<String> showing(Service service, List<String> words) {
        Stream<String> described = Description.of(service.anonymous()).operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                // The stream never ends; it is listened to apart.
                .filter(operation -> !operation.path().endsWith("/stream"))
                .filter(operation -> shows(service, operation.id(), question(operation), words))
                .map(Operation::id);
        return Stream.concat(described, BESIDES.stream().filter(path -> shows(service, path, path, words)));
    }

    private boolean shows(Service service, String name, String question, List<String> words) {
        List<Answer> answers = callers.parallelStream()
                .map(caller -> service.as(caller).get(question))
                .toList();
        assertThat(answers).as(question).extracting(Answer::status).allMatch(status -> status < 500);
        if (answers.stream().noneMatch(answer -> answer.status() == 200)) {
            unanswered.add(name);
        }
        return answers.stream()
                .map(answer -> answer.text() + answer.response().headers().map())
                .anyMatch(text -> words.stream().anyMatch(text::contains));
    }

    private String question(Operation operation) {
        String path = PLACE.matcher(operation.path()).replaceAll(this::inPlace);
        return path.endsWith("/shifts") ? path + "?" + YEAR : path;
    }

    private String inPlace(MatchResult place) {
        return place.group(1) + "/" + Objects.requireNonNull(ids.get(place.group(1)), place.group());
    }
}
