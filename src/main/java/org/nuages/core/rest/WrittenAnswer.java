package org.nuages.core.rest;

import java.util.Map;

/** An answer as bytes, to be sent, kept, and sent again. The content type is not among its headers: it is the endpoint's. */
public record WrittenAnswer(int status, Map<String, String> headers, byte[] body) {}
