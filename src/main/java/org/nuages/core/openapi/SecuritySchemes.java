package org.nuages.core.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** How callers show who they are. */
final class SecuritySchemes {

    private static final String BEARER = "bearer";
    private static final String API_TOKEN = "api_token";

    static final List<String> NAMES = List.of(BEARER, API_TOKEN);

    private SecuritySchemes() {}

    static void declare(Components components) {
        components
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token, from `POST /api/v1/auth/token`."))
                .addSecurityScheme(
                        API_TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("Authorization")
                                .description("`Token` and the key, with a space between."));
    }
}
