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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.core.database.Transactions;
import org.nuages.core.editing.Editor;
import org.nuages.core.editing.Editors;
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

/** Comments below their post, whose key is a number: {@code posts/by_slug/comments} is a post. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/posts/{post: \\d+}/comments")
@Tag(name = "Comment", description = "What users say to a post, and reply to each other.")
public class CommentResource {

    private final Posts posts;
    private final Comments comments;
    private final Listing<Comment, CommentView> listing;
    private final Pages pages;
    private final Transactions transactions;
    private final Editor<Comment, Long, Comments.Rows, CommentView> maker;
    private final Editor<Comment, Long, Comments.Rows, CommentView> editor;

    CommentResource(
            Posts posts,
            Comments comments,
            Listing<Comment, CommentView> listing,
            Pages pages,
            Editors editors,
            Transactions transactions) {
        this.posts = posts;
        this.comments = comments;
        this.listing = listing;
        this.pages = pages;
        this.transactions = transactions;
        this.maker = editors.of(comments, Comment::new, CommentInput::read, listing.shape())
                .whenNew((comment, caller) -> comment.user = transactions.reference(User.class, caller.id()));
        this.editor = editors.of(comments, Comment::new, CommentEdit::read, listing.shape());
    }

    @GET
    @Allow(AllowAny.class)
    public Uni<ListAnswer<CommentView>> list(@RestPath Long post, @BeanParam ApiRequest request) {
        return visiblePost(post, request).require().chain(() -> pages.of(visible(post, request), listing, request));
    }

    @POST
    @Allow(IsAuthenticated.class)
    public Uni<RestResponse<Detail<CommentView>>> create(
            @RestPath Long post, Body<CommentInput> body, @BeanParam ApiRequest request) {
        return maker.below(
                        visiblePost(post, request), comment -> comment.post = transactions.reference(Post.class, post))
                .create(body, request);
    }

    @GET
    @Path("{id}")
    @Allow(AllowAny.class)
    public Uni<Detail<CommentView>> get(@RestPath Long post, @RestPath Long id, @BeanParam ApiRequest request) {
        return visible(post, request).where(comments.hasKey(id)).detail(listing.shape());
    }

    @PUT
    @Path("{id}")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Detail<CommentView>> replace(
            @RestPath Long post, @RestPath Long id, Body<CommentEdit> body, @BeanParam ApiRequest request) {
        return editor.replace(visible(post, request), id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Detail<CommentView>> change(
            @RestPath Long post, @RestPath Long id, Body<CommentEdit> body, @BeanParam ApiRequest request) {
        return editor.change(visible(post, request), id, body, request);
    }

    @DELETE
    @Path("{id}")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Void> delete(@RestPath Long post, @RestPath Long id, @BeanParam ApiRequest request) {
        return editor.delete(visible(post, request), id, request);
    }

    private Posts.Rows visiblePost(Long post, ApiRequest request) {
        return posts.visibleTo(request.caller()).where(posts.hasKey(post));
    }

    private Comments.Rows visible(Long post, ApiRequest request) {
        return comments.visibleTo(request.caller()).on(post).selecting(request.selection());
    }
}
