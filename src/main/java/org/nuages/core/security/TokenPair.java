package org.nuages.core.security;

/** What signing in gives: the one for requests, the other for a new pair. */
public record TokenPair(String access, String refresh) {}
