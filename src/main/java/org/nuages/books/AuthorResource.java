package org.nuages.books;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.core.editing.Editor;
import org.nuages.core.editing.Editors;
import org.nuages.core.input.Body;
import org.nuages.core.listing.ListAnswer;
import org.nuages.core.listing.Listing;
import org.nuages.core.listing.Pages;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.AllowAny;
import org.nuages.core.permissions.IsAdminUser;
import org.nuages.core.query.Detail;
import org.nuages.core.query.PlainSet;
import org.nuages.core.query.Shape;
import org.nuages.core.requests.ApiRequest;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/authors")
@Tag(name = "Author", description = "Who has written books, with figures of them.")
public class AuthorResource {

    private final Authors authors;
    private final Listing<Author, AuthorView> listing;
    private final Pages pages;
    private final Shape<Author, AuthorDetail> detail = Shape.of(AuthorDetail::read);
    private final Editor<Author, Long, PlainSet<Author>, AuthorDetail> editor;

    AuthorResource(Authors authors, Listing<Author, AuthorView> listing, Pages pages, Editors editors) {
        this.authors = authors;
        this.listing = listing;
        this.pages = pages;
        this.editor = editors.of(authors, Author::new, AuthorInput::read, detail);
    }

    @GET
    @Allow(AllowAny.class)
    public Uni<ListAnswer<AuthorView>> list(@BeanParam ApiRequest request) {
        return pages.of(visible(request), listing, request);
    }

    @POST
    @Allow(IsAdminUser.class)
    public Uni<RestResponse<Detail<AuthorDetail>>> create(Body<AuthorInput> body, @BeanParam ApiRequest request) {
        return editor.create(body, request);
    }

    @GET
    @Path("{id}")
    @Allow(AllowAny.class)
    public Uni<Detail<AuthorDetail>> get(@RestPath Long id, @BeanParam ApiRequest request) {
        return visible(request).where(authors.hasKey(id)).detail(detail);
    }

    @PUT
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Detail<AuthorDetail>> replace(@RestPath Long id, Body<AuthorInput> body, @BeanParam ApiRequest request) {
        return editor.replace(visible(request), id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Detail<AuthorDetail>> change(@RestPath Long id, Body<AuthorInput> body, @BeanParam ApiRequest request) {
        return editor.change(visible(request), id, body, request);
    }

    @DELETE
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Void> delete(@RestPath Long id, @BeanParam ApiRequest request) {
        return editor.delete(visible(request), id, request);
    }

    private PlainSet<Author> visible(ApiRequest request) {
        return authors.visibleTo(request.caller()).selecting(request.selection());
    }
}
