package org.nuages.blog;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.core.database.Transactions;
import org.nuages.core.editing.Editor;
import org.nuages.core.editing.Editors;
import org.nuages.core.editing.StatusAnswer;
import org.nuages.core.input.Body;
import org.nuages.core.listing.ListAnswer;
import org.nuages.core.listing.Listing;
import org.nuages.core.listing.Pages;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.AllowAny;
import org.nuages.core.permissions.IsAuthenticated;
import org.nuages.core.permissions.IsOwnerOrAdmin;
import org.nuages.core.query.Detail;
import org.nuages.core.requests.ApiRequest;
import org.nuages.users.User;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/posts")
@Tag(name = "Post", description = "The blog.")
public class PostResource {

    private final Posts posts;
    private final Listing<Post, PostView> listing;
    private final Pages pages;
    private final Editor<Post, Long, Posts.Rows, PostView> editor;

    PostResource(
            Posts posts, Listing<Post, PostView> listing, Pages pages, Editors editors, Transactions transactions) {
        this.posts = posts;
        this.listing = listing;
        this.pages = pages;
        this.editor = editors.of(posts, Post::new, PostInput::read, listing.shape())
                .whenNew((post, caller) -> post.author = transactions.reference(User.class, caller.id()));
    }

    @GET
    @Allow(AllowAny.class)
    public Uni<ListAnswer<PostView>> list(@BeanParam ApiRequest request) {
        return pages.of(visible(request), listing, request);
    }

    @POST
    @Allow(IsAuthenticated.class)
    public Uni<RestResponse<Detail<PostView>>> create(Body<PostInput> body, @BeanParam ApiRequest request) {
        return editor.create(body, request);
    }

    @GET
    @Path("{id}")
    @Allow(AllowAny.class)
    public Uni<Detail<PostView>> get(@RestPath Long id, @BeanParam ApiRequest request) {
        return visible(request).where(posts.hasKey(id)).detail(listing.shape());
    }

    @PUT
    @Path("{id}")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Detail<PostView>> replace(@RestPath Long id, Body<PostInput> body, @BeanParam ApiRequest request) {
        return editor.replace(visible(request), id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Detail<PostView>> change(@RestPath Long id, Body<PostInput> body, @BeanParam ApiRequest request) {
        return editor.change(visible(request), id, body, request);
    }

    @DELETE
    @Path("{id}")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Void> delete(@RestPath Long id, @BeanParam ApiRequest request) {
        return editor.delete(visible(request), id, request);
    }

    @GET
    @Path("by_slug/{slug}")
    @Operation(summary = "Show a post by its slug")
    @Allow(AllowAny.class)
    public Uni<Detail<PostView>> bySlug(@RestPath String slug, @BeanParam ApiRequest request) {
        return visible(request).bySlug(slug).detail(listing.shape());
    }

    @POST
    @Path("{id}/publish")
    @Operation(summary = "Publish a post")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<StatusAnswer> publish(@RestPath Long id, @BeanParam ApiRequest request) {
        return editor.act(visible(request), id, request, Post::publish).replaceWith(new StatusAnswer("published"));
    }

    private Posts.Rows visible(ApiRequest request) {
        return posts.visibleTo(request.caller()).selecting(request.selection());
    }
}
