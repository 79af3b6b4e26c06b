package org.nuages.tokens;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.AllowAny;
import org.nuages.core.security.PublishedKey;
import org.nuages.core.security.SigningKeys;

/** The keys by which other services verify our access tokens (RFC 7517). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/.well-known/jwks.json")
@Tag(name = "Key", description = "The keys by which others verify our access tokens.")
public class KeyResource {

    /** Less than the notice that a new key is given before it signs. */
    private static final String CACHED = "public, max-age=300";

    private final SigningKeys keys;

    KeyResource(SigningKeys keys) {
        this.keys = keys;
    }

    /** A set of keys. */
    public record PublishedKeys(List<PublishedKey> keys) {}

    @GET
    @Operation(summary = "The public keys")
    @Allow(AllowAny.class)
    public RestResponse<PublishedKeys> list() {
        return RestResponse.ResponseBuilder.ok(new PublishedKeys(keys.published()))
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }
}
