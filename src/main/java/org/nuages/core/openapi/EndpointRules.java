package org.nuages.core.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.nuages.core.cache.Cached;
import org.nuages.core.editing.AtMost;
import org.nuages.core.idempotency.Idempotent;
import org.nuages.core.permissions.Allow;
import org.nuages.core.throttling.Throttled;

/** Writes each endpoint's rule into the document while the service is built, when annotations can be looked up. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class EndpointRules implements OASFilter {

    static final String EXTENSION = "x-permission";
    static final String IDEMPOTENT = "x-idempotent";
    static final String THROTTLED = "x-throttle";
    static final String AT_MOST = "x-at-most";
    static final String LATER = "x-later";
    static final String CACHED = "x-cached";

    /** Of each operation, by its id. */
    private final Map<String, Map<String, Object>> extensions = new HashMap<>();

    public EndpointRules(IndexView index) {
        note(index, Allow.class, EXTENSION, found -> found.value()
                .asClass()
                .name()
                .withoutPackagePrefix());
        note(index, Idempotent.class, IDEMPOTENT, found -> true);
        note(index, Throttled.class, THROTTLED, found -> found.value().asString());
        note(index, AtMost.class, AT_MOST, found -> found.value().asInt());
        note(index, MayBeLater.class, LATER, found -> found.value().asString());
        note(index, Cached.class, CACHED, found -> true);
    }

    private void note(
            IndexView index,
            Class<? extends Annotation> annotation,
            String extension,
            Function<AnnotationInstance, Object> value) {
        endpoints(index, annotation).forEach(found -> extensions
                .computeIfAbsent(id(found), id -> new HashMap<>())
                .put(extension, value.apply(found)));
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
        extensions.getOrDefault(operation.getOperationId(), Map.of()).forEach(operation::addExtension);
        return operation;
    }
}
