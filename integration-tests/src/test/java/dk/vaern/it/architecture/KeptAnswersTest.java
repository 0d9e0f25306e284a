package dk.vaern.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * What a write answers is kept for a day under its {@code Idempotency-Key}, for whoever sends the request again; also when
 * somebody was erased meanwhile. So it names ids and versions, and nobody.
 */
class KeptAnswersTest {

    private static final List<String> IDS_AND_VERSIONS = List.of(
            "dk.vaern.web.version.Written",
            "dk.vaern.web.operation.Retried",
            "dk.vaern.eventstore.boot.ProcessorStatus",
            "dk.vaern.incident.api.warning.ImportResource$ImportedWarnings",
            // A contact point's id, and which key it has: never the key.
            "dk.vaern.notification.api.SigningKeyResource$Rotated",
            // Whether a provider spoke of a message of ours.
            "dk.vaern.notification.api.callback.CallbackResource$Taken",
            "java.lang.Void",
            "void");

    @Test
    void an_answer_that_is_kept_names_ids_and_versions_and_nobody() {
        methods()
                .that(write())
                // A page for whoever holds a message: it takes no key, and nothing of it is kept.
                .and()
                .areDeclaredInClassesThat(resideOutsideOfPackage("dk.vaern.notification.api.answer"))
                .should(answer(IDS_AND_VERSIONS))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dk.vaern.incident", "dk.vaern.notification", "dk.vaern.web"));
    }

    private static DescribedPredicate<JavaMethod> write() {
        return describe(
                "write",
                method -> method.isAnnotatedWith(PostMapping.class)
                        || method.isAnnotatedWith(PutMapping.class)
                        || method.isAnnotatedWith(DeleteMapping.class));
    }

    private static ArchCondition<JavaMethod> answer(List<String> known) {
        return new ArchCondition<>("answer one of " + known) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String body = method.reflect()
                        .getGenericReturnType()
                        .getTypeName()
                        .replaceFirst("^org\\.springframework\\.http\\.ResponseEntity<(.*)>$", "$1");
                events.add(new SimpleConditionEvent(
                        method, known.contains(body), method.getFullName() + " answers " + body));
            }
        };
    }
}
