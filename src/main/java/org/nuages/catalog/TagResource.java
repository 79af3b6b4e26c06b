package org.nuages.catalog;

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
import org.nuages.core.requests.ApiRequest;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/tags")
@org.eclipse.microprofile.openapi.annotations.tags.Tag(
        name = "Tag",
        description = "Words that books and posts are marked with.")
public class TagResource {

    private final Tags tags;
    private final Listing<Tag, TagView> listing;
    private final Pages pages;
    private final Editor<Tag, Long, PlainSet<Tag>, TagView> editor;

    TagResource(Tags tags, Listing<Tag, TagView> listing, Pages pages, Editors editors) {
        this.tags = tags;
        this.listing = listing;
        this.pages = pages;
        this.editor = editors.of(tags, Tag::new, TagInput::read, listing.shape());
    }

    @GET
    @Allow(AllowAny.class)
    public Uni<ListAnswer<TagView>> list(@BeanParam ApiRequest request) {
        return pages.of(visible(request), listing, request);
    }

    @POST
    @Allow(IsAdminUser.class)
    public Uni<RestResponse<Detail<TagView>>> create(Body<TagInput> body, @BeanParam ApiRequest request) {
        return editor.create(body, request);
    }

    @GET
    @Path("{id}")
    @Allow(AllowAny.class)
    public Uni<Detail<TagView>> get(@RestPath Long id, @BeanParam ApiRequest request) {
        return visible(request).where(tags.hasKey(id)).detail(listing.shape());
    }

    @PUT
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Detail<TagView>> replace(@RestPath Long id, Body<TagInput> body, @BeanParam ApiRequest request) {
        return editor.replace(visible(request), id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Detail<TagView>> change(@RestPath Long id, Body<TagInput> body, @BeanParam ApiRequest request) {
        return editor.change(visible(request), id, body, request);
    }

    @DELETE
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Void> delete(@RestPath Long id, @BeanParam ApiRequest request) {
        return editor.delete(visible(request), id, request);
    }

    private PlainSet<Tag> visible(ApiRequest request) {
        return tags.visibleTo(request.caller()).selecting(request.selection());
    }
}
