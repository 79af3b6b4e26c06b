package org.nuages.core.openapi;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of a feature's examples, {@code openapi/<name>.json} among the resources: by the name of the schema that they are
 * of, or of the operation, where it answers something of its own.
 */
public record ExampleFile(String name) {

    InputStream open() throws IOException {
        return ExampleFile.class.getResource("/openapi/" + name + ".json").openStream();
    }
}
