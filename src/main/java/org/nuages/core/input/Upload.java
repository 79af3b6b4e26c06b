package org.nuages.core.input;

import java.util.List;
import java.util.Map;
import org.nuages.core.errors.ApiException;

/**
 * A file that came in a multipart form under the name that its endpoint asks for.
 *
 * @param parts by name: bytes for a file, null for what is none
 */
public record Upload(Map<String, byte[]> parts) {

    public byte[] file(String name) {
        if (!parts.containsKey(name)) {
            throw invalid(name, "No file was submitted.");
        }
        var file = parts.get(name);
        if (file == null) {
            throw invalid(name, "The submitted data was not a file. Check the encoding type on the form.");
        }
        if (file.length == 0) {
            throw invalid(name, "The submitted file is empty.");
        }
        return file;
    }

    public static ApiException invalid(String name, String message) {
        return ApiException.invalid(Map.of(name, List.of(message)));
    }
}
