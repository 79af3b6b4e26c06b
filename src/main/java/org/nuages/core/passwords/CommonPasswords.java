package org.nuages.core.passwords;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Django's list of the passwords that people use most. */
@Singleton
@Startup
class CommonPasswords {

    private static final String LIST = "/passwords/common-passwords.txt.gz";

    private final Set<String> all;

    CommonPasswords() {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(CommonPasswords.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            all = lines.lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String password) {
        return all.contains(password.toLowerCase(Locale.ROOT).strip());
    }
}
