package org.nuages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.mutiny.groups.UniAwait;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import org.nuages.core.commands.ManagementCommand;
import org.nuages.core.permissions.Allow;

/** The rules of the house, for every class there is and will be. */
@AnalyzeClasses(packages = "org.nuages", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final DescribedPredicate<JavaMethod> ENDPOINTS = new DescribedPredicate<>("endpoints") {
        @Override
        public boolean test(JavaMethod method) {
            return method.isMetaAnnotatedWith(HttpMethod.class);
        }
    };

    @ArchTest
    static final ArchRule core_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("org.nuages.core..")
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are a feature's") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().startsWith("org.nuages.")
                            && !type.getPackageName().startsWith("org.nuages.core");
                }
            });

    @ArchTest
    static final ArchRule features_use_each_other_in_no_circle =
            slices().matching("org.nuages.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_parts_of_core_use_each_other_in_no_circle =
            slices().matching("org.nuages.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_endpoint_says_who_may_call_it =
            methods().that(ENDPOINTS).should().beAnnotatedWith(Allow.class);

    @ArchTest
    static final ArchRule no_entity_is_an_answer = methods().that(ENDPOINTS).should(notAnswerWithAnEntity());

    @ArchTest
    static final ArchRule nobody_waits_on_an_event_loop = noClasses()
            .that()
            .resideOutsideOfPackages("org.nuages.core.commands..", "org.nuages.core.embedded..")
            .and()
            .areNotAssignableTo(ManagementCommand.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(UniAwait.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule names_say_what_a_class_is = classes().should().haveNameNotMatching(".*(Utils?|Helper|Impl)$");

    private static ArchCondition<JavaMethod> notAnswerWithAnEntity() {
        return new ArchCondition<>("not answer with an entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaType answer = method.getReturnType();
                answer.getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " answers with " + type.getName())));
            }
        };
    }
}
