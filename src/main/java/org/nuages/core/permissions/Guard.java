package org.nuages.core.permissions;

import io.quarkus.arc.All;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.common.vertx.ContextLocals;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.nuages.core.callers.Caller;
import org.nuages.core.errors.ApiException;
import org.nuages.core.security.CallerPrincipal;

/** Holds the current request to its endpoint's rule: at the door, and again when the row is known. */
@Singleton
public class Guard {

    private static final String KEY = Guard.class.getName();
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentIdentityAssociation identity;
    private final Map<Class<?>, Permission> rules;

    Guard(CurrentIdentityAssociation identity, @All List<Permission> rules) {
        this.identity = identity;
        this.rules = rules.stream().collect(Collectors.toMap(Permission::getClass, Function.identity()));
    }

    void enter(Class<? extends Permission> name) {
        require(name);
        ContextLocals.put(KEY, rules.get(name));
    }

    /** One rule more, where an endpoint asks for it only sometimes. */
    public void require(Class<? extends Permission> name) {
        require(rules.get(name).allows(access()));
    }

    /** Whether this may be done to the row; 403 where it may not (401 where nobody has signed in). */
    public void check(Object row) {
        Permission rule = ContextLocals.<Permission>get(KEY).orElseThrow();
        require(rule.allows(access(), row));
    }

    /** Whether this may be done to rows that nobody has looked at one by one: only who may do it to any of them. */
    public void checkForAny() {
        check(null);
    }

    private Caller caller() {
        return CallerPrincipal.callerOf(identity.getIdentity());
    }

    private Access access() {
        return new Access(caller(), READS.contains(CurrentRequestManager.get().getMethod()));
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw caller().isAuthenticated() ? ApiException.forbidden() : ApiException.notAuthenticated();
        }
    }
}
