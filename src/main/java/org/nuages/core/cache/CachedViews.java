package org.nuages.core.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuages.core.listing.Export;
import org.nuages.core.query.Queries;
import org.nuages.core.requests.ApiRequest;
import org.nuages.core.rest.Answers;
import org.nuages.core.rest.WrittenAnswer;

/**
 * Answers of cached endpoints: a kept one of the present version, or a new one, computed once for all who wait. The version is
 * read before the answer is computed, so an answer is never older than the version it is kept under.
 */
@Singleton
class CachedViews {

    /** Longer queries are hardly ever asked twice. */
    private static final int LONGEST_QUERY = 256;

    private static final int OK = 200;

    private final ViewVersions versions;
    private final ViewStore store;
    private final Answers answers;
    private final Queries queries;
    private final Instance<CachedFrom> sources;
    private final CacheMeters meters;
    private final Map<Method, CachedView> views = new ConcurrentHashMap<>();
    private final SharedWork<ViewKey, WrittenAnswer> work = new SharedWork<>();

    CachedViews(
            ViewVersions versions,
            ViewStore store,
            Answers answers,
            Queries queries,
            @Any Instance<CachedFrom> sources,
            MeterRegistry registry) {
        this.versions = versions;
        this.store = store;
        this.answers = answers;
        this.queries = queries;
        this.sources = sources;
        this.meters = new CacheMeters("views", registry);
    }

    static boolean isFor(ApiRequest request) {
        return request.query().length() <= LONGEST_QUERY && !request.prefers(Export.MEDIA_TYPE);
    }

    Uni<WrittenAnswer> answer(Method endpoint, Cached rule, ApiRequest request, Supplier<Uni<Object>> compute) {
        var known = views.get(endpoint);
        var view = known == null ? views.computeIfAbsent(endpoint, first -> view(rule)) : known;
        return versions.of(view.tables())
                .chain(version -> kept(ViewKey.of(request, view, version), view, request, compute));
    }

    private Uni<WrittenAnswer> kept(ViewKey key, CachedView view, ApiRequest request, Supplier<Uni<Object>> compute) {
        var near = store.near(key);
        if (near != null) {
            meters.count(true);
            return Uni.createFrom().item(near);
        }
        return work.once(key, () -> store.far(key)
                .invoke(far -> meters.count(far != null))
                .chain(far -> far != null ? Uni.createFrom().item(far) : made(key, view, request, compute)));
    }

    private Uni<WrittenAnswer> made(ViewKey key, CachedView view, ApiRequest request, Supplier<Uni<Object>> compute) {
        return compute.get()
                .map(answer -> answers.write(answer, request.selection()).tagged())
                .invoke(answer -> keep(key, answer, view.time()));
    }

    private void keep(ViewKey key, WrittenAnswer answer, Duration time) {
        if (answer.status() == OK) {
            store.keep(key, answer, time);
        }
    }

    private CachedView view(Cached rule) {
        var tables =
                Stream.of(rule.of()).map(this::entity).map(queries::tableOf).collect(Collectors.toUnmodifiableSet());
        versions.watch(tables);
        return new CachedView(tables, rule.vary(), Duration.ofSeconds(rule.seconds()));
    }

    private Class<?> entity(Class<?> source) {
        return CachedFrom.class.isAssignableFrom(source) ? told(source) : source;
    }

    private Class<?> told(Class<?> kind) {
        return sources.stream()
                .filter(kind::isInstance)
                .findFirst()
                .orElseThrow()
                .entity();
    }
}
