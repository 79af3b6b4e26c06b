package org.nuages.core.listing;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.nuages.core.errors.ApiException;
import org.nuages.core.query.TextValues;
import org.nuages.core.security.Signatures;

/** Cursors as clients see them: opaque, and signed together with the list they belong to. */
@Singleton
class Cursors {

    private final Signatures signatures;

    Cursors(Signatures signatures) {
        this.signatures = signatures;
    }

    String write(Cursor cursor, ListKey list) {
        var content = new JsonArray().add(cursor.backwards());
        if (cursor.position() != null) {
            cursor.position().forEach(value -> content.add(value == null ? null : TextValues.write(value)));
        }
        var bytes = content.encode().getBytes(StandardCharsets.UTF_8);
        var signature = sign(list, bytes);
        var signed = Arrays.copyOf(signature, signature.length + bytes.length);
        System.arraycopy(bytes, 0, signed, signature.length, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    Cursor read(String text, ListKey list) {
        try {
            var signed = Base64.getUrlDecoder().decode(text);
            var length = Math.min(Signatures.LENGTH, signed.length);
            var bytes = Arrays.copyOfRange(signed, length, signed.length);
            if (MessageDigest.isEqual(sign(list, bytes), Arrays.copyOf(signed, length))) {
                return cursor(new JsonArray(new String(bytes, StandardCharsets.UTF_8)), list.types());
            }
        } catch (IllegalArgumentException | DecodeException e) {
            throw foreign();
        }
        throw foreign();
    }

    private static Cursor cursor(JsonArray content, List<Class<?>> types) {
        if (content.size() == 1) {
            return new Cursor(null, content.getBoolean(0));
        }
        var position = new ArrayList<>();
        for (var i = 0; i < types.size(); i++) {
            var value = content.getString(i + 1);
            position.add(value == null ? null : TextValues.read(value, types.get(i)));
        }
        return new Cursor(position, content.getBoolean(0));
    }

    private byte[] sign(ListKey list, byte[] content) {
        return signatures.sign("cursor", list.path() + "\n" + list.ordering(), content);
    }

    private static ApiException foreign() {
        return ApiException.invalid(Map.of("cursor", List.of("Invalid cursor.")));
    }
}
