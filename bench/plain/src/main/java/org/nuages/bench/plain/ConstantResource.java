package org.nuages.bench.plain;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/** What a cache can do at best: the same bytes for everybody who is known. */
@Path("/api/v1/books/bestsellers")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ConstantResource {
    private final byte[] body;
    private final String tag;

    ConstantResource(@ConfigProperty(name = "bench.constant") java.nio.file.Path file) throws IOException {
        this.body = Files.readAllBytes(file);
        this.tag = EntityTags.of(0, body);
    }

    @GET
    public RestResponse<byte[]> answer() {
        return RestResponse.ResponseBuilder.ok(body).header("ETag", tag).build();
    }
}
