package org.nuages.core.cache;

import java.time.Duration;
import java.util.Set;

/** What a cached endpoint has declared, in terms of the database. */
record CachedView(Set<String> tables, Vary vary, Duration time) {}
