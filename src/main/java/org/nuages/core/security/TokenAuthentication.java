package org.nuages.core.security;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Tells who sends a request by its header Authorization. It stands in place of the platform's mechanisms, which build
 * an identity anew for each request: that of a known token is taken as it is.
 */
@Singleton
public class TokenAuthentication implements HttpAuthenticationMechanism {

    static final int LONGEST = 4_096;

    /**
     * What is refused after it is known who asks. The platform's own handler stands there otherwise, for which the whole map of routes
     * would be built anew in each request, to name the route in case it is needed.
     */
    private static final BiConsumer<RoutingContext, Throwable> REFUSED_LATER = RoutingContext::fail;

    private final AuthorizationScheme[] schemes;

    TokenAuthentication(@All List<AuthorizationScheme> schemes) {
        this.schemes = schemes.toArray(AuthorizationScheme[]::new);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager unused) {
        var header = context.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        if (header != null) {
            for (var scheme : schemes) {
                if (isOf(scheme.name(), header)) {
                    return verify(scheme, credentials(scheme.name(), header)).invoke(known -> refuseLater(context));
                }
            }
        }
        refuseLater(context);
        return Uni.createFrom().nullItem();
    }

    private static void refuseLater(RoutingContext context) {
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, REFUSED_LATER);
    }

    private static boolean isOf(String scheme, String header) {
        var length = scheme.length();
        return header.regionMatches(true, 0, scheme, 0, length)
                && (header.length() == length || header.charAt(length) == ' ');
    }

    private static String credentials(String scheme, String header) {
        return header.length() == scheme.length()
                ? ""
                : header.substring(scheme.length() + 1).strip();
    }

    /** Only this kind of failure comes to those who render errors. */
    private static Uni<SecurityIdentity> verify(AuthorizationScheme scheme, String credentials) {
        if (credentials.isEmpty() || credentials.length() > LONGEST) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return scheme.verify(credentials)
                .map(CallerPrincipal::identity)
                .onFailure()
                .transform(AuthenticationFailedException::new);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"api\""));
    }
}
