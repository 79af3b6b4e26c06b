package org.nuages.core.rest;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.AbstractCancellableServerRestHandler;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * What has begun goes to its end also when its client hangs up. The framework would cancel it there and then, and work of
 * several steps, such as charging a card and noting it, would stop between two of them.
 */
@Singleton
class UnheardRequests {

    void goToTheirEnd(@Observes StartupEvent event) {
        var mappers = ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers();
        RuntimeResourceVisitor.visitRuntimeResources("", mappers, new Endpoints());
    }

    private static final class Endpoints implements RuntimeResourceVisitor {

        @Override
        public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
            for (var handler : resource.getHandlerChain()) {
                if (handler instanceof AbstractCancellableServerRestHandler answer) {
                    answer.setCancellable(false);
                }
            }
        }
    }
}
