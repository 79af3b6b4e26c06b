package org.nuages.core.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of keys. Of a directory those that end in {@code .pem}, and the newest comes first: a file that is called by a time
 * signs from then on, so that every pod has read it before any signs with it; others are older than all that are.
 */
final class KeyFiles {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private KeyFiles() {}

    record KeyFile(Path path, Instant signsFrom) {

        String contents() {
            try {
                return Files.readString(path);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        /** Differs from what it was when the file has changed. */
        String state() {
            try {
                return path + " " + Files.getLastModifiedTime(path) + " " + Files.size(path);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }

    private static UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException("JWT_PRIVATE_KEYS names a file that cannot be read", cause);
    }

    static List<KeyFile> named(String setting) {
        return Arrays.stream(setting.split(","))
                .map(name -> Path.of(name.strip()))
                .flatMap(path ->
                        Files.isDirectory(path) ? in(path).stream() : Stream.of(new KeyFile(path, Instant.EPOCH)))
                .toList();
    }

    static List<KeyFile> in(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".pem"))
                    .map(file -> new KeyFile(file, signsFrom(file.getFileName().toString())))
                    .sorted(Comparator.comparing(KeyFile::signsFrom)
                            .thenComparing(KeyFile::path)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static String nameFor(Instant signsFrom) {
        return TIME.format(signsFrom.atOffset(ZoneOffset.UTC)) + ".pem";
    }

    private static Instant signsFrom(String name) {
        try {
            return LocalDateTime.parse(name.substring(0, name.length() - ".pem".length()), TIME)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
