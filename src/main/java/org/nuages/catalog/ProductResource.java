package org.nuages.catalog;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.nuages.core.listing.Listing;
import org.nuages.core.listing.Page;
import org.nuages.core.listing.Pages;
import org.nuages.core.listing.ReadRequest;
import org.nuages.core.query.Detail;
import org.nuages.core.query.Shape;
import org.nuages.core.security.Allow;
import org.nuages.core.security.Permission;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/products")
public class ProductResource {

    private final Products products;
    private final Listing<Product, ProductView> listing;
    private final Shape<Product, ProductDetail> detail = Shape.of(ProductDetail::read);
    private final Pages pages;

    ProductResource(Products products, Listing<Product, ProductView> listing, Pages pages) {
        this.products = products;
        this.listing = listing;
        this.pages = pages;
    }

    @GET
    @Allow(Permission.IS_AUTHENTICATED)
    public Uni<Page<ProductView>> list(@BeanParam ReadRequest request) {
        return pages.of(products.visibleTo(request.caller()), listing, request);
    }

    @GET
    @Path("{id}")
    @Allow(Permission.IS_AUTHENTICATED)
    public Uni<Detail<ProductDetail>> get(@RestPath UUID id, @BeanParam ReadRequest request) {
        return products.visibleTo(request.caller())
                .where(field(Product_.id).is(id))
                .detail(detail, request.selection());
    }
}
