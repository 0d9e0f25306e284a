package dk.vaern.web.openapi;

import dk.vaern.web.problem.Problem;
import dk.vaern.web.problem.ProblemWriter;
import dk.vaern.web.problem.WebProblem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.utils.SpringDocUtils;

/** The problems that one operation may answer, by status, each code with an example. */
final class ProblemAnswers {

    static final String NAME = "Problem";

    private static final String SCHEMA = "#/components/schemas/" + NAME;

    private final Map<Integer, Map<String, Problem>> byStatus = new TreeMap<>();

    void add(WebProblem problem) {
        add(Problem.of(problem));
    }

    void add(Problem problem) {
        byStatus.computeIfAbsent(problem.status(), _ -> new LinkedHashMap<>()).putIfAbsent(problem.code(), problem);
    }

    void describe(ApiResponses responses) {
        byStatus.forEach(
                (status, problems) -> responses.addApiResponse(String.valueOf(status), answer(status, problems)));
    }

    private static ApiResponse answer(int status, Map<String, Problem> problems) {
        MediaType media = new MediaType().schema(new Schema<>().$ref(SCHEMA));
        problems.forEach((code, problem) -> media.addExamples(code, new Example().value(example(problem))));
        ApiResponse answer = new ApiResponse()
                .description(problems.values().stream().map(Problem::detail).collect(Collectors.joining(" ")))
                .content(new Content().addMediaType(ProblemWriter.MEDIA_TYPE, media));
        answer.addExtension("x-codes", List.copyOf(problems.keySet()));
        switch (status) {
            case 401 -> answer.addHeaderObject("WWW-Authenticate", header(new StringSchema()));
            case 429, 503 -> answer.addHeaderObject("Retry-After", header(new IntegerSchema()));
            default -> {}
        }
        return answer;
    }

    static Header header(Schema<?> schema) {
        SpringDocUtils.handleSchemaTypes(schema);
        return new Header().schema(schema);
    }

    private static Map<String, Object> example(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", Problem.TYPES + problem.code());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("code", problem.code());
        if (problem.status() == 409) {
            body.put("currentVersion", 7);
        }
        if (problem.code().equals(WebProblem.INVALID_INPUT.code())) {
            body.put("errors", List.of(Map.of("pointer", "/severity", "detail", "must be one of LOW, MEDIUM")));
        }
        return body;
    }
}
