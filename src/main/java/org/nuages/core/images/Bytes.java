package org.nuages.core.images;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file that is read from its start to its end; who wants more than there is gets an error. */
final class Bytes {

    private final byte[] file;
    private final int end;
    private int at;

    Bytes(byte[] file) {
        this(file, 0, file.length);
    }

    private Bytes(byte[] file, int from, int end) {
        this.file = file;
        this.at = from;
        this.end = end;
    }

    boolean startWith(byte[] signature) {
        return file.length >= signature.length
                && Arrays.equals(file, 0, signature.length, signature, 0, signature.length);
    }

    int position() {
        return at;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    void skip(long count) throws BrokenImage {
        if (count < 0 || count > end - at) {
            throw BrokenImage.unreadable();
        }
        at += (int) count;
    }

    int next() throws BrokenImage {
        skip(1);
        return file[at - 1] & 0xff;
    }

    int big16() throws BrokenImage {
        return next() << 8 | next();
    }

    long big32() throws BrokenImage {
        return (long) big16() << 16 | big16();
    }

    int little16() throws BrokenImage {
        return next() | next() << 8;
    }

    int little24() throws BrokenImage {
        return little16() | next() << 16;
    }

    long little32() throws BrokenImage {
        return little16() | (long) little16() << 16;
    }

    String name(int length) throws BrokenImage {
        skip(length);
        return new String(file, at - length, length, StandardCharsets.ISO_8859_1);
    }

    /** The next part, to be read by itself. */
    Bytes part(long length) throws BrokenImage {
        var from = at;
        skip(length);
        return new Bytes(file, from, at);
    }

    int left() {
        return end - at;
    }

    void copy(int from, int until, ByteArrayOutputStream to) {
        to.write(file, from, until - from);
    }

    /** All that is left. */
    void copy(ByteArrayOutputStream to) {
        to.write(file, at, end - at);
    }

    byte[] file() {
        return file;
    }
}
