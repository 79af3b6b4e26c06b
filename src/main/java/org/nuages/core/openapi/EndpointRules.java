package org.nuages.core.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.nuages.core.permissions.Allow;

/** Writes each endpoint's rule into the document while the service is built, when annotations can be looked up. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class EndpointRules implements OASFilter {

    static final String EXTENSION = "x-permission";

    private final Map<String, String> rules = new HashMap<>();

    public EndpointRules(IndexView index) {
        for (var allow : index.getAnnotations(Allow.class)) {
            if (allow.target().kind() == AnnotationTarget.Kind.METHOD) {
                var method = allow.target().asMethod();
                var id = method.declaringClass().simpleName() + "_" + method.name();
                rules.put(id, allow.value().asClass().name().withoutPackagePrefix());
            }
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var rule = rules.get(operation.getOperationId());
        if (rule != null) {
            operation.addExtension(EXTENSION, rule);
        }
        return operation;
    }
}
