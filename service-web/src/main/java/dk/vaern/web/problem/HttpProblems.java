package dk.vaern.web.problem;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;

/** What Spring MVC and the container say by a status alone: unknown paths, wrong methods, media types. */
public final class HttpProblems implements ProblemMapping {

    private static final Map<Integer, WebProblem> BY_STATUS = Stream.of(
                    WebProblem.MALFORMED_REQUEST,
                    WebProblem.UNAUTHENTICATED,
                    WebProblem.FORBIDDEN,
                    WebProblem.NOT_FOUND,
                    WebProblem.METHOD_NOT_ALLOWED,
                    WebProblem.NOT_ACCEPTABLE,
                    WebProblem.CONTENT_TOO_LARGE,
                    WebProblem.UNSUPPORTED_MEDIA_TYPE,
                    WebProblem.TOO_MANY_REQUESTS,
                    WebProblem.HEADERS_TOO_LARGE,
                    WebProblem.INTERNAL_ERROR,
                    WebProblem.UNAVAILABLE)
            .collect(Collectors.toUnmodifiableMap(WebProblem::status, problem -> problem));

    /** Headers that are part of such an answer's meaning (RFC 9110). */
    private static final String[] TELLING = {HttpHeaders.ALLOW, HttpHeaders.ACCEPT, HttpHeaders.RETRY_AFTER};

    @Override
    public Optional<Problem> problem(Throwable thrown) {
        return switch (thrown) {
            case ConversionNotSupportedException _ -> Optional.empty();
            case TypeMismatchException _ -> Optional.of(Problem.of(WebProblem.INVALID_INPUT));
            case InvalidParameterException unreadable -> Optional.of(of(unreadable.getErrorCode()));
            case ErrorResponse answer when answer.getStatusCode().value() != 500 -> Optional.of(of(answer));
            default -> Optional.empty();
        };
    }

    /** A problem for a bare status, whatever said it; one that has no code of its own is about the request's form. */
    public static Problem of(int status) {
        WebProblem known = BY_STATUS.get(status);
        return known == null
                ? Problem.of(status, WebProblem.MALFORMED_REQUEST.code(), WebProblem.MALFORMED_REQUEST.sentence())
                : Problem.of(known);
    }

    private static Problem of(ErrorResponse answer) {
        Problem problem = of(answer.getStatusCode().value());
        for (String name : TELLING) {
            String value = answer.getHeaders().getFirst(name);
            if (value != null) {
                problem = problem.withHeader(name, value);
            }
        }
        return problem;
    }
}
