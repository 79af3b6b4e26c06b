package org.nuages.core.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes the keys of a directory: a new one, which signs once every pod must have read it, and none any more of those whose
 * last tokens have expired.
 */
public record KeyRotation(Path made, List<Path> removed) {

    /** For a pod that stamps or reads a little late. */
    private static final Duration MARGIN = Duration.ofHours(1);

    /**
     * @param notice how long before it signs a new key is there; the first of all signs at once
     * @param longestToken how long a token lives at most
     */
    public static KeyRotation in(Path directory, Duration notice, Duration longestToken) throws IOException {
        Files.createDirectories(directory);
        var now = Instant.now();
        var present = KeyFiles.in(directory);
        var removed = new ArrayList<Path>();
        for (var i = 1; i < present.size(); i++) {
            var successor = present.get(i - 1).signsFrom();
            if (successor.plus(longestToken).plus(MARGIN).isBefore(now)) {
                removed.add(present.get(i).path());
            }
        }
        var made = write(directory.resolve(KeyFiles.nameFor(present.isEmpty() ? now : now.plus(notice))));
        for (var file : removed) {
            Files.delete(file);
        }
        return new KeyRotation(made, removed);
    }

    /** Nobody sees half of it. */
    private static Path write(Path file) throws IOException {
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var half = Files.createTempFile(file.getParent(), ".key", ".tmp", ownersOnly);
        Files.writeString(half, PrivateKeys.pem(PrivateKeys.makeOne()));
        return Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
