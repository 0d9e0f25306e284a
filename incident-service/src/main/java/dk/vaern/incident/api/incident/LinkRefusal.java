package dk.vaern.incident.api.incident;

import dk.vaern.domain.kernel.Refusal;
import dk.vaern.web.openapi.Refuses;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A command points at something that is not there for the one who gives it. */
enum LinkRefusal implements Refusal {
    UNKNOWN_WARNING("There is no such warning for you."),
    UNKNOWN_INCIDENT("There is no such incident for you."),
    UNKNOWN_ENTRY("The incident's timeline has no such entry for you.");

    private final String sentence;

    LinkRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    /** The operation may be refused by these. */
    @Refuses
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface May {
        LinkRefusal[] value();
    }
}
