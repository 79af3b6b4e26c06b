package org.nuages.catalog;

import static org.nuages.core.query.Field.field;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.core.cache.Cached;
import org.nuages.core.cache.Vary;
import org.nuages.core.editing.Editor;
import org.nuages.core.editing.Editors;
import org.nuages.core.input.Body;
import org.nuages.core.listing.ListAnswer;
import org.nuages.core.listing.Listing;
import org.nuages.core.listing.Pages;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.IsAdminUser;
import org.nuages.core.permissions.IsAuthenticated;
import org.nuages.core.query.Detail;
import org.nuages.core.query.PlainSet;
import org.nuages.core.requests.ApiRequest;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/categories")
@Tag(name = "Category", description = "Where products belong, each perhaps below another.")
public class CategoryResource {

    private final Categories categories;
    private final Listing<Category, CategoryView> listing;
    private final Pages pages;
    private final Editor<Category, Long, PlainSet<Category>, CategoryView> editor;

    CategoryResource(Categories categories, Listing<Category, CategoryView> listing, Pages pages, Editors editors) {
        this.categories = categories;
        this.listing = listing;
        this.pages = pages;
        this.editor = editors.of(categories, Category::new, CategoryInput::read, listing.shape());
    }

    @GET
    @Allow(IsAuthenticated.class)
    @Cached(
            of = {Category.class, Product.class},
            vary = Vary.ROLE)
    public Uni<ListAnswer<CategoryView>> list(@BeanParam ApiRequest request) {
        return pages.of(visible(request), listing, request);
    }

    @POST
    @Allow(IsAdminUser.class)
    public Uni<RestResponse<Detail<CategoryView>>> create(Body<CategoryInput> body, @BeanParam ApiRequest request) {
        return editor.create(body, request);
    }

    @GET
    @Path("{id}")
    @Allow(IsAuthenticated.class)
    public Uni<Detail<CategoryView>> get(@RestPath Long id, @BeanParam ApiRequest request) {
        return visible(request).where(categories.hasKey(id)).detail(listing.shape());
    }

    @PUT
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Detail<CategoryView>> replace(
            @RestPath Long id, Body<CategoryInput> body, @BeanParam ApiRequest request) {
        return editor.replace(visible(request), id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Detail<CategoryView>> change(
            @RestPath Long id, Body<CategoryInput> body, @BeanParam ApiRequest request) {
        return editor.change(visible(request), id, body, request);
    }

    @DELETE
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Void> delete(@RestPath Long id, @BeanParam ApiRequest request) {
        return editor.delete(visible(request), id, request);
    }

    @GET
    @Path("tree")
    @Operation(summary = "All categories, nested")
    @Allow(IsAuthenticated.class)
    @Cached(
            of = {Category.class, Product.class},
            vary = Vary.ROLE)
    public Uni<List<CategoryNode>> tree(@BeanParam ApiRequest request) {
        return categories
                .visibleTo(request.caller())
                .defer("avg_product_price")
                .orderBy(field(Category_.name).ascending())
                .list(listing.shape())
                .map(CategoryNode::forest);
    }

    private PlainSet<Category> visible(ApiRequest request) {
        return categories.visibleTo(request.caller()).selecting(request.selection());
    }
}
