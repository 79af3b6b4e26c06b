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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.catalog.Tag;
import org.nuages.core.cache.Cached;
import org.nuages.core.cache.Vary;
import org.nuages.core.callers.Caller;
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
import org.nuages.core.query.Detail;
import org.nuages.core.requests.ApiRequest;
import org.nuages.users.User;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/books")
@org.eclipse.microprofile.openapi.annotations.tags.Tag(
        name = "Book",
        description = "Books: drafts, and those that are published.")
public class BookResource {

    private static final int BESTSELLERS = 10;

    private final Books books;
    private final Listing<Book, BookView> listing;
    private final Pages pages;
    private final Transactions transactions;
    private final Editor<Book, Long, Books.Rows, BookView> editor;
    private final Editor<Book, Long, Books.Rows, BookView> proposals;

    BookResource(
            Books books, Listing<Book, BookView> listing, Pages pages, Editors editors, Transactions transactions) {
        this.books = books;
        this.listing = listing;
        this.pages = pages;
        this.transactions = transactions;
        this.editor =
                editors.of(books, Book::new, BookInput::read, listing.shape()).whenNew(this::own);
        this.proposals = editors.of(books, Book::new, BookProposal::read, listing.shape())
                .whenNew(this::own);
    }

    private void own(Book book, Caller caller) {
        book.owner = transactions.reference(User.class, caller.id());
    }

    @GET
    @Allow(AllowAny.class)
    public Uni<ListAnswer<BookView>> list(@BeanParam ApiRequest request) {
        return pages.of(visible(request), listing, request);
    }

    /** What only staff may write is read from nobody else. */
    @POST
    @Allow(IsAuthenticated.class)
    public Uni<RestResponse<Detail<BookView>>> create(Body<BookInput> body, @BeanParam ApiRequest request) {
        return (request.caller().isStaff() ? editor : proposals).create(body, request);
    }

    @GET
    @Path("{id}")
    @Allow(AllowAny.class)
    public Uni<Detail<BookView>> get(@RestPath Long id, @BeanParam ApiRequest request) {
        return visible(request).where(books.hasKey(id)).detail(listing.shape());
    }

    @PUT
    @Path("{id}")
    @Allow(IsEditor.class)
    public Uni<Detail<BookView>> replace(@RestPath Long id, Body<BookInput> body, @BeanParam ApiRequest request) {
        return editor.replace(visible(request), id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Allow(IsEditor.class)
    public Uni<Detail<BookView>> change(@RestPath Long id, Body<BookInput> body, @BeanParam ApiRequest request) {
        return editor.change(visible(request), id, body, request);
    }

    @DELETE
    @Path("{id}")
    @Allow(IsEditor.class)
    public Uni<Void> delete(@RestPath Long id, @BeanParam ApiRequest request) {
        return editor.delete(visible(request), id, request);
    }

    @POST
    @Path("{id}/publish")
    @Operation(summary = "Publish a book")
    @Allow(IsEditor.class)
    public Uni<StatusAnswer> publish(@RestPath Long id, @BeanParam ApiRequest request) {
        return editor.act(visible(request), id, request, Book::publish).replaceWith(new StatusAnswer("published"));
    }

    @GET
    @Path("bestsellers")
    @Operation(summary = "The ten books that sell best")
    @Allow(AllowAny.class)
    @Cached(
            of = {Book.class, Author.class, BookTag.class, Tag.class, Review.class},
            vary = Vary.ALL)
    public Uni<List<BookView>> bestsellers(@BeanParam ApiRequest request) {
        return visible(request).published().bestselling().first(listing.shape(), BESTSELLERS);
    }

    private Books.Rows visible(ApiRequest request) {
        return books.visibleTo(request.caller()).selecting(request.selection());
    }
}
