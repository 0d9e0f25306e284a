package dk.vaern.web.operation;

import dk.vaern.domain.kernel.Refusal;
import dk.vaern.web.openapi.Refuses;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Why an administrator's wish is refused. */
enum OperationRefusal implements Refusal {
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or not for you."),
    ONLY_OPERATORS(Kind.NOT_PERMITTED, "The service is run by the joint organisation and the national centre."),
    POLICIES_ARE_NEVER_REPLAYED(Kind.CONFLICT, "Only a projection is rebuilt; what a policy did is done.");

    private final Kind kind;
    private final String sentence;

    OperationRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
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
        OperationRefusal[] value();
    }
}
