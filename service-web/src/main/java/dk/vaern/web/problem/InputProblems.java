package dk.vaern.web.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Values that were readable but can not be: constraints of the body and of parameters, parameters of the wrong form. */
final class InputProblems implements ProblemMapping {

    @Override
    public Optional<Problem> problem(Throwable thrown) {
        return faults(thrown).map(faults -> Problem.of(WebProblem.INVALID_INPUT).withErrors(faults));
    }

    private static Optional<List<InputFault>> faults(Throwable thrown) {
        return switch (thrown) {
            case MethodArgumentNotValidException query
            when !query.getParameter().hasParameterAnnotation(RequestBody.class) ->
                Optional.of(ofQuery(query).toList());
            case BindingResult body -> Optional.of(ofBody(body).toList());
            case MethodValidationResult method when !method.isForReturnValue() -> Optional.of(ofMethod(method));
            case MethodArgumentTypeMismatchException mismatch -> Optional.of(List.of(ofMismatch(mismatch)));
            case MissingServletRequestParameterException missing ->
                Optional.of(List.of(InputFault.query(missing.getParameterName(), "must be given")));
            case MissingRequestHeaderException missing ->
                Optional.of(List.of(InputFault.header(missing.getHeaderName(), "must be given")));
            default -> Optional.empty();
        };
    }

    private static Stream<InputFault> ofBody(Errors body) {
        return body.getAllErrors().stream()
                .map(error -> new InputFault(
                        error instanceof FieldError field ? Pointers.ofBeanPath(field.getField()) : "", said(error)))
                .sorted(Comparator.comparing(InputFault::pointer).thenComparing(InputFault::detail));
    }

    private static Stream<InputFault> ofQuery(Errors query) {
        return query.getFieldErrors().stream()
                .map(error -> InputFault.query(error.getField(), said(error)))
                .sorted(Comparator.comparing(InputFault::pointer).thenComparing(InputFault::detail));
    }

    private static List<InputFault> ofMethod(MethodValidationResult method) {
        return method.getParameterValidationResults().stream()
                .flatMap(InputProblems::ofParameter)
                .toList();
    }

    private static Stream<InputFault> ofParameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            return ofBody(body);
        }
        String pointer = ParameterPlace.of(result.getMethodParameter());
        return result.getResolvableErrors().stream().map(error -> new InputFault(pointer, said(error)));
    }

    private static InputFault ofMismatch(MethodArgumentTypeMismatchException mismatch) {
        MethodParameter parameter = mismatch.getParameter();
        return new InputFault(ParameterPlace.of(parameter), Expected.of(root(mismatch), parameter.getParameterType()));
    }

    private static Throwable root(TypeMismatchException mismatch) {
        return Causes.of(mismatch)
                .filter(IllegalArgumentException.class::isInstance)
                .reduce(mismatch, (_, deeper) -> deeper);
    }

    /** Spring's own words for a value of the wrong form name classes and quote the input. */
    private static String said(MessageSourceResolvable error) {
        if (error instanceof ObjectError refused && refused.contains(TypeMismatchException.class)) {
            TypeMismatchException mismatch = refused.unwrap(TypeMismatchException.class);
            return Expected.of(root(mismatch), mismatch.getRequiredType());
        }
        String message = error.getDefaultMessage();
        return message == null ? Expected.of(null) : message;
    }
}
