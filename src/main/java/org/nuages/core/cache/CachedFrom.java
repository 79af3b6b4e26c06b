package org.nuages.core.cache;

/** Told by a bean of another feature, which the cached endpoint's may not know: from whose table a part of the answer is read. */
public interface CachedFrom {

    Class<?> entity();
}
