package org.nuages.bench.plain;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** A page as it is answered. */
public record Page<T>(long count, String next, String previous, int pageSize, List<T> results) {

    static <T> Page<T> of(PageRequest asked, Slice<T> slice, HttpServerRequest request) {
        var number = slice.number();
        var more = number * asked.size() < slice.count();
        return new Page<>(
                slice.count(),
                more ? link(request, number + 1) : null,
                number > 1 ? link(request, number - 1) : null,
                asked.size(),
                slice.rows());
    }

    /** The request's own URL with another page; the first page goes without a number. */
    private static String link(HttpServerRequest request, long page) {
        var url = new StringBuilder(128)
                .append(request.scheme())
                .append("://")
                .append(request.authority())
                .append(request.path());
        var separator = '?';
        if (page > 1) {
            url.append("?page=").append(page);
            separator = '&';
        }
        if (request.query() != null) {
            for (var parameter : request.query().split("&")) {
                if (!parameter.isEmpty() && !parameter.startsWith("page=")) {
                    url.append(separator).append(parameter);
                    separator = '&';
                }
            }
        }
        return url.toString();
    }
}
