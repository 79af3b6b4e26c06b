package org.nuages.core.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.impl.types.ErrorType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A Lua script, which Redis runs alone from its start to its end, and the hash by which it knows it again. */
public record Script(String text, String hash) {

    public static Script of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Script(text, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Request byHash(List<String> keys, List<String> values) {
        return with(Request.cmd(Command.EVALSHA).arg(hash), keys, values);
    }

    Request byText(List<String> keys, List<String> values) {
        return with(Request.cmd(Command.EVAL).arg(text), keys, values);
    }

    private static Request with(Request request, List<String> keys, List<String> values) {
        request.arg(keys.size());
        keys.forEach(request::arg);
        values.forEach(request::arg);
        return request;
    }

    static boolean isUnknown(Throwable failure) {
        return failure instanceof ErrorType refusal && refusal.is("NOSCRIPT");
    }
}
