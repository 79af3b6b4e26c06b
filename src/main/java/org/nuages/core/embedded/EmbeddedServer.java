package org.nuages.core.embedded;

import java.util.Map;

/** A server that development and tests may start for themselves. */
public interface EmbeddedServer {

    /** Where this setting is given, the server is not needed. */
    String setting();

    /** Starts it, to stop with the JVM, and tells the settings by which it is reached. */
    Map<String, String> start();
}
