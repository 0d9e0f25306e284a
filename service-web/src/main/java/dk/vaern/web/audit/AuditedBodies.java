package dk.vaern.web.audit;

import dk.vaern.web.audit.log.Touched;
import dk.vaern.web.version.Written;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Notes the things whose ids stand in a request's or an answer's body. */
@ControllerAdvice
final class AuditedBodies extends RequestBodyAdviceAdapter implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        // The body null comes here as well; that it is none is said later.
        if (body != null) {
            AuditTrail.current()
                    .ifPresent(trail -> BodyIds.items(body)
                            .forEach(item -> item.resources().forEach(resource -> trail.touch(Touched.of(resource)))));
        }
        return body;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType media,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        AuditTrail trail = AuditTrail.current().orElse(null);
        if (body instanceof Written && trail != null) {
            trail.wrote();
        } else if (body != null && trail != null) {
            BodyIds.items(body).forEach(item -> note(item, trail));
        }
        return body;
    }

    private static void note(BodyIds.Item item, AuditTrail trail) {
        var ground = trail.groundOf(item.resources()).orElse(null);
        if (item.own() != null) {
            trail.touch(new Touched(item.own(), item.ownOwner(), ground));
        }
        item.others().forEach(other -> trail.touch(new Touched(other, null, ground)));
    }
}
