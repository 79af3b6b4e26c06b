package org.nuages.core.query;

import java.util.List;

/** A statement ready to run. */
public record Statement(String text, List<Object> parameters, PlanMode mode) {}
