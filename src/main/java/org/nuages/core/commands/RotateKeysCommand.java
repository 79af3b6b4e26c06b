package org.nuages.core.commands;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.security.KeyRotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@Command(
        name = "rotate_keys",
        mixinStandardHelpOptions = true,
        description = "Adds a key to a directory of them that JWT_PRIVATE_KEYS names, and removes those whose tokens"
                + " have all expired.")
public class RotateKeysCommand implements ManagementCommand {

    private final Optional<String> keys;
    private final Duration longestToken;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIRECTORY", description = "That of JWT_PRIVATE_KEYS unless given.")
    Path directory;

    @Option(
            names = "--notice",
            paramLabel = "MINUTES",
            defaultValue = "10",
            description = "The new key signs after so many minutes (10): until then every pod can read it.")
    int minutes;

    RotateKeysCommand(
            @ConfigProperty(name = "nuages.jwt.private-keys") Optional<String> keys,
            @ConfigProperty(name = "nuages.jwt.refresh-lifetime") Duration longestToken) {
        this.keys = keys;
        this.longestToken = longestToken;
    }

    @Override
    public Integer call() throws IOException {
        var where = directory == null ? configured() : directory;
        if (where == null) {
            spec.commandLine().getErr().println("JWT_PRIVATE_KEYS names no directory: say which.");
            return 2;
        }
        var done = KeyRotation.in(where, Duration.ofMinutes(minutes), longestToken);
        var out = spec.commandLine().getOut();
        out.printf("%s is new.%n", done.made());
        done.removed().forEach(file -> out.printf("%s is gone: none of its tokens is left.%n", file));
        return 0;
    }

    /** Null where the setting is text, or names files. */
    private Path configured() {
        return keys.filter(value -> !value.contains("-----BEGIN"))
                .map(value -> Path.of(value.strip()))
                .filter(Files::isDirectory)
                .orElse(null);
    }
}
