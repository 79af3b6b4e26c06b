package org.nuages.core.permissions;

import org.nuages.core.callers.Caller;

/** Who calls, and whether only to read. */
public record Access(Caller caller, boolean isRead) {}
