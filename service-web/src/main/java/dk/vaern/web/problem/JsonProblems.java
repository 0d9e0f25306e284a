package dk.vaern.web.problem;

import java.util.List;
import java.util.Optional;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** A body that is no JSON, or not the JSON asked for, with a pointer to the place. */
final class JsonProblems implements ProblemMapping {

    @Override
    public Optional<Problem> problem(Throwable thrown) {
        return Causes.first(thrown, HttpMessageNotReadableException.class)
                .map(unreadable -> unreadable.getCause() instanceof JacksonException json
                        ? of(json)
                        : Problem.of(WebProblem.MALFORMED_REQUEST).withDetail("A readable body is needed."));
    }

    /** For bodies that a controller parses by itself. */
    static Problem of(JacksonException json) {
        return switch (json) {
            case StreamConstraintsException _ ->
                malformed(json, "is nested too deeply, or a string, name or number in it is too long");
            case UnrecognizedPropertyException _ -> invalid(json, "is not a property known here");
            case InvalidNullException _ -> invalid(json, "must not be null");
            case InvalidTypeIdException _ -> invalid(json, "must be of a known type");
            case ValueInstantiationException value ->
                invalid(json, Expected.of(value.getCause(), value.getType().getRawClass()));
            case MismatchedInputException mismatch -> mismatched(mismatch);
            case InputCoercionException _ -> at(WebProblem.INVALID_INPUT, json, "must be a number that fits");
            default -> malformed(json, "is not well-formed JSON");
        };
    }

    private static Problem mismatched(MismatchedInputException mismatch) {
        String message = mismatch.getOriginalMessage();
        if (message.startsWith("Missing required creator property")) {
            return invalid(mismatch, "must be given");
        }
        if (message.startsWith("Trailing token")) {
            return malformed(mismatch, "is followed by something else");
        }
        return invalid(mismatch, Expected.of(mismatch.getTargetType()));
    }

    private static Problem invalid(JacksonException json, String detail) {
        return Problem.of(new InputFault(Pointers.of(json.getPath()), detail));
    }

    private static Problem malformed(JacksonException json, String detail) {
        return at(WebProblem.MALFORMED_REQUEST, json, detail);
    }

    /** Where the parser stood: what fails before binding has no path of its own. */
    private static Problem at(WebProblem kind, JacksonException json, String detail) {
        String pointer = json.processor() instanceof JsonParser parser
                ? parser.streamReadContext().pathAsPointer().toString()
                : Pointers.of(json.getPath());
        return Problem.of(kind).withErrors(List.of(new InputFault(pointer, detail)));
    }
}
