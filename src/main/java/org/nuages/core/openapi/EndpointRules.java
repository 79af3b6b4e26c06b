package org.nuages.core.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.nuages.core.idempotency.Idempotent;
import org.nuages.core.permissions.Allow;

/** Writes each endpoint's rule into the document while the service is built, when annotations can be looked up. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class EndpointRules implements OASFilter {

    static final String EXTENSION = "x-permission";
    static final String IDEMPOTENT = "x-idempotent";
    static final String LATER = "x-later";

    private final Map<String, String> rules = new HashMap<>();
    private final Set<String> idempotent = new HashSet<>();
    private final Map<String, String> later = new HashMap<>();

    public EndpointRules(IndexView index) {
        endpoints(index, Allow.class)
                .forEach(allow ->
                        rules.put(id(allow), allow.value().asClass().name().withoutPackagePrefix()));
        endpoints(index, Idempotent.class).forEach(found -> idempotent.add(id(found)));
        endpoints(index, MayBeLater.class)
                .forEach(found -> later.put(id(found), found.value().asString()));
    }

    private static Stream<AnnotationInstance> endpoints(IndexView index, Class<? extends Annotation> annotation) {
        return index.getAnnotations(annotation).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD);
    }

    private static String id(AnnotationInstance found) {
        var method = found.target().asMethod();
        return method.declaringClass().simpleName() + "_" + method.name();
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var rule = rules.get(operation.getOperationId());
        if (rule != null) {
            operation.addExtension(EXTENSION, rule);
        }
        if (idempotent.contains(operation.getOperationId())) {
            operation.addExtension(IDEMPOTENT, true);
        }
        if (later.containsKey(operation.getOperationId())) {
            operation.addExtension(LATER, later.get(operation.getOperationId()));
        }
        return operation;
    }
}
