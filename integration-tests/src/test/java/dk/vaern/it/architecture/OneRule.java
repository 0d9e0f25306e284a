package dk.vaern.it.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.vaern.domain.action.ActionVisibility;
import dk.vaern.domain.campaign.CampaignVisibility;
import dk.vaern.domain.notification.NotificationVisibility;
import dk.vaern.domain.receipt.ReceiptVisibility;
import dk.vaern.domain.visibility.Visibility;
import dk.vaern.domain.warning.WarningState;
import dk.vaern.domain.warning.WarningVisibility;
import dk.vaern.eventstore.RecordReader;
import dk.vaern.incident.view.sharing.Sights;
import dk.vaern.incident.view.sharing.WarningGate;
import dk.vaern.incident.view.stream.Followers;
import dk.vaern.notification.facts.DutyFacts;
import dk.vaern.notification.facts.Facts;
import dk.vaern.notification.facts.OrganisationFacts;
import dk.vaern.notification.facts.RestraintFacts;
import dk.vaern.web.reading.Readings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it means to read what happened, and to ask who may see it. */
final class OneRule {

    /** Where the past is read: the record itself, tables made from it, and what follows it. */
    static final DescribedPredicate<JavaClass> SOURCES = DescribedPredicate.describe(
            "the record or tables",
            type -> Set.of(
                            RecordReader.class.getName(),
                            JdbcClient.class.getName(),
                            Readings.class.getName(),
                            NamedParameterJdbcOperations.class.getName(),
                            StreamableMessageSource.class.getName())
                    .contains(type.getName()));

    /** What is folded from the record, but for organisations, their ways and rosters, which hold nothing of incidents. */
    static final DescribedPredicate<JavaClass> FACTS = DescribedPredicate.describe(
            "facts of incidents",
            type -> type.getPackageName().equals(Facts.class.getPackageName())
                    && !Set.of(
                                    Facts.class.getName(),
                                    OrganisationFacts.class.getName(),
                                    DutyFacts.class.getName(),
                                    RestraintFacts.class.getName(),
                                    RestraintFacts.Said.class.getName())
                            .contains(type.getName()));

    /** Who decides what may be seen: the domain's pure functions, and the two that ask them on the record. */
    private static final List<Class<?>> RULES = List.of(
            Visibility.class,
            ActionVisibility.class,
            CampaignVisibility.class,
            ReceiptVisibility.class,
            WarningVisibility.class,
            WarningState.class,
            NotificationVisibility.class,
            Sights.class,
            WarningGate.class);

    private OneRule() {}

    /** Calls anything of {@link Facts} but what it says of organisations. */
    static ArchCondition<JavaClass> askFactsOfIncidents() {
        return new ArchCondition<>("ask for facts of incidents") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Facts.class))
                        .filter(call -> !call.getName().equals("organisation"))
                        .forEach(call -> events.add(new SimpleConditionEvent(call, true, call.getDescription())));
            }
        };
    }

    /** Reads what happens as it happens. */
    static DescribedPredicate<JavaClass> follow() {
        return DescribedPredicate.describe(
                "follow the record",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Followers.class)));
    }

    /** Can be called from another package, and reads, itself or by others of its package. */
    static DescribedPredicate<JavaClass> openReaders() {
        return DescribedPredicate.describe(
                "can be called and read the record or tables",
                type -> isPublic(type.getModifiers())
                        && type.getMethods().stream().anyMatch(method -> isPublic(method.getModifiers()))
                        && dependsWithinPackage(type, SOURCES));
    }

    private static boolean isPublic(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC);
    }

    /** Asks the rule, itself or by others of its package. */
    static ArchCondition<JavaClass> askTheRule() {
        var rules = DescribedPredicate.<JavaClass>describe(
                "the rule",
                type -> RULES.stream().anyMatch(rule -> rule.getName().equals(type.getName())));
        return new ArchCondition<>("ask the one rule") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, dependsWithinPackage(type, rules), type.getName() + " reads around the rule"));
            }
        };
    }

    private static boolean dependsWithinPackage(JavaClass type, DescribedPredicate<JavaClass> on) {
        Set<JavaClass> seen = new HashSet<>();
        Deque<JavaClass> next = new ArrayDeque<>(List.of(type));
        while (!next.isEmpty()) {
            JavaClass one = next.pop();
            if (!seen.add(one)) {
                continue;
            }
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (on.test(target)) {
                    return true;
                }
                if (target.getPackageName().equals(type.getPackageName())) {
                    next.push(target);
                }
            }
        }
        return false;
    }
}
