package org.nuages.core.redis;

/** Redis has not done what it was asked for, or was not asked. Who gets this goes on without it. */
public final class RedisUnavailable extends RuntimeException {

    RedisUnavailable(String message) {
        super(message, null, false, false);
    }
}
