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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.core.editing.BulkChange;
import org.nuages.core.editing.Editor;
import org.nuages.core.editing.Editors;
import org.nuages.core.editing.StatusAnswer;
import org.nuages.core.editing.Updated;
import org.nuages.core.idempotency.Idempotent;
import org.nuages.core.input.Body;
import org.nuages.core.listing.ListAnswer;
import org.nuages.core.listing.Listing;
import org.nuages.core.listing.Pages;
import org.nuages.core.permissions.Allow;
import org.nuages.core.permissions.IsAdminUser;
import org.nuages.core.permissions.IsAuthenticated;
import org.nuages.core.query.Detail;
import org.nuages.core.query.Shape;
import org.nuages.core.requests.ApiRequest;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/products")
@Tag(name = "Product", description = "What is for sale.")
public class ProductResource {

    private final Products products;
    private final Listing<Product, ProductView> listing;
    private final Pages pages;
    private final Shape<Product, ProductDetail> detail = Shape.of(ProductDetail::read);
    private final Shape<Product, ProductStats> stats = Shape.of(ProductStats::read);
    private final Editor<Product, UUID, Products.Rows, ProductDetail> editor;

    ProductResource(Products products, Listing<Product, ProductView> listing, Pages pages, Editors editors) {
        this.products = products;
        this.listing = listing;
        this.pages = pages;
        this.editor = editors.of(products, Product::blank, ProductInput::read, detail);
    }

    @GET
    @Allow(IsAuthenticated.class)
    public Uni<ListAnswer<ProductView>> list(@BeanParam ApiRequest request) {
        return pages.of(visible(request), listing, request);
    }

    @POST
    @Allow(IsAdminUser.class)
    public Uni<RestResponse<Detail<ProductDetail>>> create(Body<ProductInput> body, @BeanParam ApiRequest request) {
        return editor.create(body, request);
    }

    @GET
    @Path("{id}")
    @Allow(IsAuthenticated.class)
    public Uni<Detail<ProductDetail>> get(@RestPath UUID id, @BeanParam ApiRequest request) {
        return visible(request).where(products.hasKey(id)).detail(detail);
    }

    @PUT
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Detail<ProductDetail>> replace(
            @RestPath UUID id, Body<ProductInput> body, @BeanParam ApiRequest request) {
        return editor.replace(visible(request), id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Detail<ProductDetail>> change(
            @RestPath UUID id, Body<ProductInput> body, @BeanParam ApiRequest request) {
        return editor.change(visible(request), id, body, request);
    }

    @DELETE
    @Path("{id}")
    @Allow(IsAdminUser.class)
    public Uni<Void> delete(@RestPath UUID id, @BeanParam ApiRequest request) {
        return editor.delete(visible(request), id, request);
    }

    @GET
    @Path("by_slug/{slug}")
    @Operation(summary = "Show a product by its slug")
    @Allow(IsAuthenticated.class)
    public Uni<Detail<ProductDetail>> bySlug(@RestPath String slug, @BeanParam ApiRequest request) {
        return visible(request).bySlug(slug).detail(detail);
    }

    @POST
    @Path("{id}/archive")
    @Operation(summary = "Take a product off the shelves")
    @Allow(IsAdminUser.class)
    public Uni<StatusAnswer> archive(@RestPath UUID id, @BeanParam ApiRequest request) {
        return editor.act(visible(request), id, request, Product::archive).replaceWith(new StatusAnswer("archived"));
    }

    @POST
    @Path("bulk_create")
    @Operation(summary = "Create many products, or none")
    @Allow(IsAdminUser.class)
    @Idempotent
    public Uni<RestResponse<List<ProductDetail>>> bulkCreate(
            Body<List<ProductInput>> body, @BeanParam ApiRequest request) {
        return editor.createAll(body, request);
    }

    @POST
    @Path("bulk_update")
    @Operation(summary = "Change many products alike")
    @Allow(IsAdminUser.class)
    @Idempotent
    public Uni<Updated> bulkUpdate(Body<BulkChange<ProductInput>> body, @BeanParam ApiRequest request) {
        return editor.changeAll(visible(request), listing, body);
    }

    @GET
    @Path("stats")
    @Operation(summary = "Figures over all products")
    @Allow(IsAdminUser.class)
    public Uni<ProductStats> stats(@BeanParam ApiRequest request) {
        return visible(request).aggregate(stats);
    }

    private Products.Rows visible(ApiRequest request) {
        return products.visibleTo(request.caller()).selecting(request.selection());
    }
}
