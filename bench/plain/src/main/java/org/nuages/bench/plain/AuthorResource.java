package org.nuages.bench.plain;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/authors")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class AuthorResource {
    private final Authors authors;
    private final TaggedAnswer<AuthorDetail> answer;

    AuthorResource(Authors authors, ObjectMapper mapper) {
        this.authors = authors;
        this.answer = new TaggedAnswer<>(mapper.writerFor(AuthorDetail.class));
    }

    @GET
    @Path("{id}")
    public Uni<RestResponse<byte[]>> detail(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return authors.find(id).map(found -> answer.of(found.version(), found.author(), ifNoneMatch));
    }
}
