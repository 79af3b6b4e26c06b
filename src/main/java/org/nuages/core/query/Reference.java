package org.nuages.core.query;

import java.util.function.Function;
import org.hibernate.proxy.HibernateProxy;

/** A row that another refers to and that has perhaps never been fetched. */
public final class Reference {

    private Reference() {}

    /**
     * Its key, without fetching it; null of null.
     *
     * @param fetched how a row that is there tells its key
     */
    public static <E, K> K keyOf(E row, Function<E, K> fetched) {
        var proxy = HibernateProxy.extractLazyInitializer(row);
        if (proxy == null) {
            return row == null ? null : fetched.apply(row);
        }
        @SuppressWarnings("unchecked")
        var key = (K) proxy.getIdentifier();
        return key;
    }
}
