package org.nuages.orders;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.input.DescribedInput;
import org.nuages.core.openapi.ExampleFile;
import org.nuages.core.rest.ApiCollection;
import org.nuages.payments.PaymentGateway;

/** What buying adds to the service: the collections of the root document, the inputs of the API document. */
@Singleton
class Shop {

    @Produces
    @Singleton
    ApiCollection orders() {
        return new ApiCollection("orders", "/api/v1/orders");
    }

    @Produces
    @Singleton
    ApiCollection cart() {
        return new ApiCollection("cart", "/api/v1/cart");
    }

    @Produces
    @Singleton
    DescribedInput orderLine() {
        return DescribedInput.of(OrderLine.class, OrderLine::read);
    }

    @Produces
    @Singleton
    DescribedInput cartItemInput() {
        return DescribedInput.of(CartItemInput.class, CartItemInput::read, new CartItem());
    }

    @Produces
    @Singleton
    DescribedInput paymentInput(PaymentGateway gateway) {
        return DescribedInput.of(PaymentInput.class, in -> PaymentInput.read(in, gateway.usualToken()));
    }

    @Produces
    @Singleton
    DescribedInput orderInput() {
        return DescribedInput.of(OrderInput.class, OrderInput::read);
    }

    @Produces
    @Singleton
    ExampleFile examples() {
        return new ExampleFile("orders");
    }
}
