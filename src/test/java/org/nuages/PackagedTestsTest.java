package org.nuages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** No test is left out of those of what was built ({@code *IT}) because nobody thought of it. */
@AnalyzeClasses(packages = "org.nuages", importOptions = ImportOption.OnlyIncludeTests.class)
class PackagedTestsTest {

    /** They ask no service; one is about a class of it, the other about the tests. */
    private static final Set<String> ELSEWHERE = Set.of("BoundedWorkTest", "ContractTest");

    @ArchTest
    static final ArchRule what_injects_nothing_is_asked_of_what_was_built = classes()
            .that()
            .areAnnotatedWith(QuarkusTest.class)
            .and(injectNothing())
            .should(beAskedOfWhatWasBuilt());

    private static DescribedPredicate<JavaClass> injectNothing() {
        return new DescribedPredicate<>("inject nothing") {
            @Override
            public boolean test(JavaClass type) {
                return !ELSEWHERE.contains(type.getSimpleName())
                        && type.getFields().stream()
                                .noneMatch(field -> field.isAnnotatedWith(Inject.class)
                                        || field.isAnnotatedWith(ConfigProperty.class));
            }
        };
    }

    private static ArchCondition<JavaClass> beAskedOfWhatWasBuilt() {
        return new ArchCondition<>("have a place in an IT") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var found = type.getSubclasses().stream()
                        .anyMatch(subclass -> subclass.isAnnotatedWith(QuarkusIntegrationTest.class));
                events.add(new SimpleConditionEvent(type, found, type.getName() + " is in no IT"));
            }
        };
    }
}
