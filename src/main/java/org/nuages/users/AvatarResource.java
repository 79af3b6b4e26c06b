package org.nuages.users;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuages.core.errors.ApiException;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.AllowAny;
import org.nuages.core.requests.EntityTag;

/** The files themselves. What is behind a name never changes, so whoever has it need not ask again. */
@Path("/media/avatars/{file}")
@Tag(name = "Avatar", description = "The pictures of users.")
public class AvatarResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final AvatarStore store;

    AvatarResource(AvatarStore store) {
        this.store = store;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(summary = "The picture itself")
    @Allow(AllowAny.class)
    public Uni<RestResponse<byte[]>> get(@RestPath String file, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        return store.get(file)
                .map(found -> found.orElseThrow(ApiException::notFound))
                .map(avatar -> answer(avatar, EntityTag.isNamedIn(known, tag(avatar))));
    }

    private static String tag(Avatar avatar) {
        return "\"" + avatar.name() + "\"";
    }

    private static RestResponse<byte[]> answer(Avatar avatar, boolean isKnown) {
        ResponseBuilder<byte[]> answer = isKnown ? ResponseBuilder.notModified() : ResponseBuilder.ok(avatar.content());
        return answer.header(HttpHeaders.CONTENT_TYPE, avatar.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(HttpHeaders.ETAG, tag(avatar))
                .build();
    }
}
