package dk.vaern.web.openapi;

import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemBody;
import dk.vaern.web.problem.ProblemWriter;
import dk.vaern.web.problem.WebProblem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The problems that one operation may answer, by status, each code with an example. */
final class ProblemAnswers {

    /** In an answer: the codes that its problem may have. */
    static final String CODES = "x-codes";

    private static final Set<String> COMMON =
            Arrays.stream(WebProblem.values()).map(WebProblem::code).collect(Collectors.toUnmodifiableSet());

    private final SharedParts shared;
    private final Map<Integer, Map<String, Problem>> byStatus = new TreeMap<>();

    ProblemAnswers(SharedParts shared) {
        this.shared = shared;
    }

    void add(WebProblem problem) {
        add(Problem.of(problem));
    }

    void add(Problem problem) {
        byStatus.computeIfAbsent(problem.status(), _ -> new LinkedHashMap<>()).putIfAbsent(problem.code(), problem);
    }

    void describe(ApiResponses responses) {
        byStatus.forEach((status, problems) -> {
            ApiResponse answer = answer(status, problems);
            responses.addApiResponse(
                    String.valueOf(status),
                    COMMON.containsAll(problems.keySet()) ? shared.answer(name(problems.keySet()), answer) : answer);
        });
    }

    /** {@code UnauthenticatedOrTokenRefused} */
    private static String name(Set<String> codes) {
        return codes.stream().map(ProblemAnswers::camelCase).collect(Collectors.joining("Or"));
    }

    private static String camelCase(String code) {
        return Arrays.stream(code.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private ApiResponse answer(int status, Map<String, Problem> problems) {
        MediaType media = new MediaType().schema(shared.schema(ProblemBody.class));
        problems.forEach((code, problem) -> media.addExamples(code, new Example().value(example(problem))));
        ApiResponse answer = new ApiResponse()
                .description(problems.values().stream()
                        .map(problem -> "`" + problem.code() + "`: " + problem.detail())
                        .collect(Collectors.joining("\n\n")))
                .content(new Content().addMediaType(ProblemWriter.MEDIA_TYPE, media));
        answer.addExtension(CODES, List.copyOf(problems.keySet()));
        Headers.ofProblem(status).forEach(answer::addHeaderObject);
        return answer;
    }

    private static Map<String, Object> example(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", Problem.TYPES + problem.code());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("code", problem.code());
        if (problem.status() == 409 && !problem.code().equals(WebProblem.REQUEST_IN_PROGRESS.code())) {
            body.put("currentVersion", 7);
        }
        if (problem.code().equals(WebProblem.INVALID_INPUT.code())) {
            body.put("errors", List.of(Map.of("pointer", "/severity", "detail", "must be one of LOW, MEDIUM")));
        }
        return body;
    }
}
