package org.nuages.core.openapi;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Holds every answer that a test gets through REST Assured to the contract. */
final class ContractFilter implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        Contract.KEPT.check(new Answer(
                request.getMethod(),
                request.getURI(),
                response.statusCode(),
                response.contentType(),
                response.asByteArray()));
        return response;
    }
}
