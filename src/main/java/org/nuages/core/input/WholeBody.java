package org.nuages.core.input;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import org.nuages.core.entrance.BodyLimits;
import org.nuages.core.errors.ApiException;

/** A body in memory, if it is no larger than may be. */
final class WholeBody {

    private WholeBody() {}

    static byte[] read(InputStream stream, int greatest, RoutingContext context) throws IOException {
        var body = stream.readNBytes(greatest + 1);
        if (body.length > greatest) {
            BodyLimits.cutOff(context);
            throw new ApiException(413, "too_large", "The request is too large.");
        }
        return body;
    }
}
