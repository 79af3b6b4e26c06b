package org.nuages.core.rest;

/** A collection that the API's root lists; each feature offers its own. */
public record ApiCollection(String name, String path) {}
