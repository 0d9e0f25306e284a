package dk.vaern.web.openapi;

import dk.vaern.web.problem.WebProblem;
import dk.vaern.web.proof.Proofs;
import dk.vaern.web.token.TokenSettings;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** What all operations share: how to sign in, what a problem is, and that requests hold nothing unknown. */
final class CommonParts implements GlobalOpenApiCustomizer {

    /** Of the API, as its paths have it; not of the build. */
    private static final String VERSION = "1";

    private static final String EVERYWHERE = """


            Whatever goes wrong is told as `application/problem+json` (RFC 9457) with a stable `code`; each answer lists \
            its codes in `x-codes`. A method that a path does not know is 405 `method-not-allowed`, an unknown path 404 \
            `not-found`, headers of more than 24 kB 431 `headers-too-large`. Properties that a request's body has beyond \
            its schema are 400. Every answer may carry further headers, and objects in answers may grow further \
            properties. `traceparent` (W3C Trace Context) is taken up. Who asks too often is answered 429 \
            `too-many-requests` until `Retry-After` seconds have passed, and nothing has been done then. Where `x-step-up` is true a sign-in that is too \
            weak or too long ago is answered 401 `insufficient-user-authentication`; `WWW-Authenticate` says what would do.""";

    private final SharedParts shared;
    private final TokenSettings tokens;
    private final Optional<Contract> contract;

    CommonParts(SharedParts shared, TokenSettings tokens, Optional<Contract> contract) {
        this.shared = shared;
        this.tokens = tokens;
        this.contract = contract;
    }

    @Override
    public void customise(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(new Components());
        }
        Components components = description.getComponents();
        describeWhatIsOfNoOperation();
        shared.addTo(components);
        components.addSecuritySchemes(OperationFacts.BEARER, bearer());
        components.addSecuritySchemes(OperationFacts.DPOP, dPoP());
        description.setServers(List.of(new Server().url("/").description("This service")));
        contract.ifPresent(known -> describe(description, known));
        new UsedSchemas(components).keep(description);
        new ClosedBodies(components).close(operations(description));
    }

    /** Who asks for what is not in the description gets an answer all the same. */
    private void describeWhatIsOfNoOperation() {
        for (WebProblem problem : List.of(
                WebProblem.METHOD_NOT_ALLOWED,
                WebProblem.HEADERS_TOO_LARGE,
                WebProblem.NOT_FOUND,
                WebProblem.INTERNAL_ERROR)) {
            var answers = new ProblemAnswers(shared);
            answers.add(problem);
            answers.describe(new ApiResponses());
        }
    }

    private SecurityScheme bearer() {
        String issuers = tokens.issuers().stream()
                .map(TokenSettings.Issuer::uri)
                .map(uri -> "`" + uri + "`")
                .collect(Collectors.joining(", "));
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token (RS256 or ES256) of an OpenID provider that is trusted here: "
                        + (issuers.isEmpty() ? "none at present" : issuers)
                        + ". Its `aud` holds `" + tokens.audience() + "`, `" + tokens.organisation()
                        + "` the organisation's id, `" + tokens.roles() + "` an array of role names.");
    }

    private static SecurityScheme dPoP() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("dpop")
                .description(
                        "The same access token, bound to a key of the sender's (`cnf` with `jkt`), and with each request a new "
                                + "proof in the header `DPoP` (RFC 9449), signed by "
                                + Proofs.ALGORITHMS.replace(" ", " or ")
                                + ". A token that is bound is accepted in no other way.");
    }

    private static void describe(OpenAPI description, Contract contract) {
        description.setInfo(
                new Info().title(contract.title()).version(VERSION).description(contract.sentence() + EVERYWHERE));
        description.setTags(new TreeMap<>(contract.resources())
                .entrySet().stream()
                        .map(resource -> new Tag().name(resource.getKey()).description(resource.getValue()))
                        .toList());
    }

    private static Stream<Operation> operations(OpenAPI description) {
        return Stream.ofNullable(description.getPaths())
                .flatMap(paths -> paths.values().stream())
                .flatMap(path -> path.readOperations().stream());
    }
}
