package dk.vaern.web.openapi;

import dk.vaern.web.json.ValueRecords;
import dk.vaern.web.page.PageRequest;
import dk.vaern.web.version.IfMatch;
import dk.vaern.web.version.MinVersion;
import dk.vaern.web.write.Write;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The parameters of operations: what a method takes out of path, query and headers, one by one or as a filter. */
final class Parameters {

    private final Words words;
    private final SharedParts shared;

    Parameters(Words words, SharedParts shared) {
        this.words = words;
        this.shared = shared;
    }

    List<Parameter> of(Shape shape) {
        Stream<Parameter> own = shape.parameters().flatMap(this::of);
        Stream<Parameter> key = shape.takesKey() ? Stream.of(CommonParameters.idempotencyKey()) : Stream.empty();
        return Stream.concat(own, key).toList();
    }

    private Stream<Parameter> of(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type == PageRequest.class) {
            return CommonParameters.page();
        } else if (type == IfMatch.class || type == Write.class) {
            return Stream.of(CommonParameters.ifMatch());
        } else if (type == MinVersion.class) {
            return Stream.of(CommonParameters.minVersion());
        } else if (type == Locale.class) {
            return Stream.of(CommonParameters.language());
        } else if (type == HttpHeaders.class) {
            return CommonParameters.signature();
        }
        return isFilter(parameter) ? filter(type) : single(parameter).stream();
    }

    /** A record of what a list is asked for, bound from the query. */
    static boolean isFilter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return parameter.getParameterAnnotations().length == 0
                && type.isRecord()
                && !ValueRecords.isValueRecord(type)
                && !OpenApiConfiguration.GIVEN.contains(type);
    }

    private Stream<Parameter> filter(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(component -> query(type, component));
    }

    private Parameter query(Class<?> filter, RecordComponent component) {
        String description = words.ofComponent(filter, component.getName())
                .or(() -> words.ofType(component.getType()))
                .orElse(null);
        return new Parameter()
                .in("query")
                .name(component.getName())
                .required(!ValueRecords.mayBeAbsent(component))
                .description(description)
                .schema(schema(component.getGenericType()));
    }

    private Optional<Parameter> single(MethodParameter parameter) {
        String name = String.valueOf(parameter.getParameterName());
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        Parameter described = null;
        if (path != null) {
            described = new Parameter().in("path").name(or(path.name(), name)).required(true);
        } else if (query != null) {
            described = new Parameter().in("query").name(or(query.name(), name)).required(query.required());
        } else if (header != null) {
            described =
                    new Parameter().in("header").name(or(header.name(), name)).required(header.required());
        }
        return Optional.ofNullable(described)
                .map(known -> known.description(description(parameter, name))
                        .schema(schema(parameter.getGenericParameterType())));
    }

    private @Nullable String description(MethodParameter parameter, String name) {
        return Optional.ofNullable(parameter.getMethod())
                .flatMap(method -> words.ofParameter(method, name))
                .or(() -> words.ofType(parameter.getParameterType()))
                .orElse(null);
    }

    private Schema<?> schema(Type type) {
        return shared.schema(type);
    }

    private static String or(String given, String otherwise) {
        return given.isEmpty() ? otherwise : given;
    }
}
