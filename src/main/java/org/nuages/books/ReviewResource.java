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

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/books/{book}/reviews")
@Tag(name = "Review", description = "What users think of a book, one review each.")
public class ReviewResource {

    private final Books books;
    private final Reviews reviews;
    private final Listing<Review, ReviewView> listing;
    private final Pages pages;
    private final Transactions transactions;
    private final Editor<Review, Long, Reviews.Rows, ReviewView> editor;

    ReviewResource(
            Books books,
            Reviews reviews,
            Listing<Review, ReviewView> listing,
            Pages pages,
            Editors editors,
            Transactions transactions) {
        this.books = books;
        this.reviews = reviews;
        this.listing = listing;
        this.pages = pages;
        this.transactions = transactions;
        this.editor = editors.of(reviews, Review::new, ReviewInput::read, listing.shape())
                .whenNew((review, caller) -> review.user = transactions.reference(User.class, caller.id()));
    }

    @GET
    @Allow(AllowAny.class)
    public Uni<ListAnswer<ReviewView>> list(@RestPath Long book, @BeanParam ApiRequest request) {
        return visibleBook(book, request).require().chain(() -> pages.of(visible(book, request), listing, request));
    }

    @POST
    @Allow(IsAuthenticated.class)
    public Uni<RestResponse<Detail<ReviewView>>> create(
            @RestPath Long book, Body<ReviewInput> body, @BeanParam ApiRequest request) {
        return editor.below(
                        visibleBook(book, request), review -> review.book = transactions.reference(Book.class, book))
                .create(body, request);
    }

    @GET
    @Path("{id}")
    @Allow(AllowAny.class)
    public Uni<Detail<ReviewView>> get(@RestPath Long book, @RestPath Long id, @BeanParam ApiRequest request) {
        return visible(book, request).where(reviews.hasKey(id)).detail(listing.shape());
    }

    @PUT
    @Path("{id}")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Detail<ReviewView>> replace(
            @RestPath Long book, @RestPath Long id, Body<ReviewInput> body, @BeanParam ApiRequest request) {
        return editor.replace(visible(book, request), id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Detail<ReviewView>> change(
            @RestPath Long book, @RestPath Long id, Body<ReviewInput> body, @BeanParam ApiRequest request) {
        return editor.change(visible(book, request), id, body, request);
    }

    @DELETE
    @Path("{id}")
    @Allow(IsOwnerOrAdmin.class)
    public Uni<Void> delete(@RestPath Long book, @RestPath Long id, @BeanParam ApiRequest request) {
        return editor.delete(visible(book, request), id, request);
    }

    private Books.Rows visibleBook(Long book, ApiRequest request) {
        return books.visibleTo(request.caller()).where(books.hasKey(book));
    }

    private Reviews.Rows visible(Long book, ApiRequest request) {
        return reviews.visibleTo(request.caller()).of(book).selecting(request.selection());
    }
}
